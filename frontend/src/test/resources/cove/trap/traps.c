/* Programs that a check stops; each follows a line with the trap's name. */
//// divide
static int zero; int main(void) { return 1 / zero; }
//// divide
static unsigned long zero; int main(void) { return (int)(1 % zero); }
//// shift
static int n = 32; int main(void) { return 1 << n; }
//// shift
static long n = -1; int main(void) { return (int)(1L >> n); }
//// range
static double d = 3e9; int main(void) { return (int)d; }
//// range
static double d = -1.0; int main(void) { return (int)(unsigned long)d; }
//// nil
static int *p; int main(void) { return *p; }
//// nil
struct s { int a, b; }; static struct s *p; int main(void) { p->b = 1; return 0; }
//// nil
static int one; int main(void) { int *p = &one; p = 0; return *p; }
//// nil
struct s { int a, b; }; static struct s one; static struct s *none;
int main(void) { struct s *p = &one; for (int i = 0; i < 2; i++) { p->a = i; p = none; } return 0; }
//// nil
static int one; static void clear(int **p) { *p = 0; } int main(void) { int *p = &one; clear(&p); return *p; }
//// nil
static int (*f)(int); int main(void) { return f(1); }
//// bounds
static int a[3], i = 3; int main(void) { return a[i]; }
//// bounds
static int a[3], i = -1; int main(void) { a[i] = 1; return 0; }
//// bounds
static int get(int n, const int a[n], int i) { return a[i]; }
int main(void) { int a[4] = { 0 }; return get(4, a, 4); }
//// bounds
static int get(int n, const int a[n]) { return n; } int main(void) { int a[4] = { 0 }; return get(5, a); }
//// bounds
static int get(int n, const int a[n]) { return n; } static int minus = -1;
int main(void) { int a[4] = { 0 }; return get(minus, a); }
//// bounds
int main(void) { int a[2] = { 0 }; int *p = a; p++; p++; return *p; }
//// bounds
int main(void) { int a[2] = { 0 }; int *p = a; p += 3; return 0; }
//// bounds
#include <cove.h>
struct v { int n; int *d COVE_COUNTED_BY(n); };
int main(void) { int a[2] = { 0 }; struct v v = { 2, a }; v.n = 3; return 0; }
//// bounds
#include <cove.h>
struct v { int n; int *d COVE_COUNTED_BY(n); };
int main(void) { int a[2] = { 0 }; struct v v = { 3, a }; return v.n; }
//// bounds
static char first(const char *s) { return s[5]; } int main(void) { return first("abc"); }
//// bounds
#include <string.h>
int main(void) { char b[3]; strcpy(b, "abc"); return 0; }
//// bounds
#include <string.h>
int main(void) { char b[3] = { 'a', 'b', 'c' }; return (int)strlen(b); }
//// bounds
#include <cove.h>
static int64_t at = 3;
int main(void) { unsigned char b[4] = { 0 }; return cove_read_be16(b, at); }
//// view
#include <cove.h>
struct h { uint32_t a, b; };
int main(void) { unsigned char b[8] = { 0 }; return (int)cove_view(struct h, b, 4)->a; }
//// view
#include <cove.h>
struct h { uint32_t a; };
int main(void) { unsigned char b[8] = { 0 }; return (int)cove_view(struct h, b, 1)->a; }
//// return
static int f(int x) { if (x) return 1; } int main(void) { return f(0); }
//// assert
#include <assert.h>
int main(void) { int x = 1; assert(x == 2); return 0; }
//// stack
static long deep(long n) { return deep(n + 1) + 1; } int main(void) { return (int)deep(0); }
//// range
static int *kept; static void keep(int *p) { kept = p; } int main(void) { int x = 1; keep(&x); return *kept; }
//// range
static int *same(int *p) { return p; } int main(void) { int x = 1; return *same(&x); }
//// range
struct s { int *p; }; static struct s kept; static void keep(struct s s) { kept = s; }
int main(void) { int x = 1; keep((struct s){ &x }); return *kept.p; }
//// bounds
#include <string.h>
struct node { struct node *next; };
int main(void) { struct node a = { 0 }; a.next = &a; memset(&a, 0, 4); return 0; }
//// nil
static int read(int **p) { return **p; }
int main(void) { goto use; { int *p; use: return read(&p); } }
//// bounds
static int one; int main(void) { int a[10] = { 0 }; int *p = a; int **pp = &p; *pp = &one; return p[9]; }
//// bounds
static char first(const char *s) { return s[0]; } int main(void) { return first("abc" + 4); }
//// bounds
static char first(const char *s) { return s[0]; } static int n = 4;
int main(void) { const char *s = "abc"; s += n; return first(s); }
//// bounds
static char first(const char *s) { return s[0]; } static int n = 4;
int main(void) { return first(n ? "abc" + n : "x"); }
//// bounds
#include <cove.h>
typedef int *ten COVE_COUNTED_BY(10); static int one; static ten f(void) { return &one; }
int main(void) { int *p = f(); return p[9]; }
//// bounds
#include <cove.h>
struct v { struct { int n; int *d COVE_COUNTED_BY(n); }; };
int main(void) { int a[2] = { 0 }; struct v v = { { 2, a } }; v.n = 3; return 0; }
//// bounds
#include <cove.h>
struct v { int *d COVE_COUNTED_BY(n); int n; };
int main(void) { int a[2] = { 0 }; struct v v = { .d = a, .n = (int[]){ 100 }[0] }; return v.d[50]; }
//// range
struct s { int *p; }; static struct s g;
int main(void) { int x = 5; struct s l = { &x }; g = (0, l); return 0; }
//// range
struct s { int *p; }; static struct s g; static int c;
int main(void) { int x = 5; struct s l = { &x }; struct s m = l; g = c ? l : m; return 0; }
//// range
struct s { int *p; }; static struct s g;
int main(void) { int x = 5; struct s l = { &x }; struct s m; g = m = l; return 0; }
