/* Programs with behaviour that C leaves undefined (docs/cove-undefined.md): each follows a line with its name and verdict. */
//// file-end defined 3
int main(void) { int a\
b = 3; return ab; }
//// main-form reject bad-main
long main(double x) { return 1; }
//// recursion trap stack
static long f(long n) { return f(n + 1) + 1; }
int main(void) { return (int)f(0); }
//// linkage-both reject redefined
int f(void);
static int f(void) { return 1; }
int main(void) { return f(); }
//// scope-end reject unknown-name
int main(void) { { int x = 1; (void)x; } return x; }
//// dangling-return reject dangling
static int *f(void) { int x = 1; return &x; }
int main(void) { return *f(); }
//// dangling-store reject dangling
static int *kept;
int main(void) { int x = 1; kept = &x; return *kept; }
//// dangling-callee trap range
static int *kept;
static void keep(int *p) { kept = p; }
int main(void) { int x = 1; keep(&x); return *kept; }
//// dangling-block defined 1
int main(void) { int *p = 0; { int x = 1; p = &x; } return *p; }
//// freed defined 4
#include <stdlib.h>
int main(void) { int *p = malloc(sizeof(int)); *p = 4; int *q = p; free(p); return *q; }
//// not-assigned reject not-assigned
int main(void) { int x; return x; }
//// jumped-over reject skips-initialization
int main(void) { goto in; { int x = 1; in: return x; } }
//// array-unset defined 0
int main(void) { int a[4]; return a[2]; }
//// bool-bytes defined 1
union u { unsigned char c; _Bool b; };
int main(void) { union u u = { 1 }; return u.b; }
//// types-differ reject redefined
extern int x;
extern long x;
int main(void) { return 0; }
//// float-to-int trap range
static double d = 1e10;
int main(void) { return (int)d; }
//// nan-to-int trap range
static double d;
int main(void) { return (int)(d / d); }
//// double-to-float defined 1
static double d = 1e300;
int main(void) { return (float)d > 1e38f; }
//// no-object trap nil
static int *p;
int main(void) { return *p; }
//// incomplete-value reject opaque-pointer
struct s;
static struct s *p;
int main(void) { *p; return 0; }
//// register-array defined 2
int main(void) { register int a[2] = { 1, 2 }; return a[1]; }
//// void-value reject type-mismatch
static void f(void) { }
int main(void) { int x = f(); return x; }
//// pointer-to-integer reject pointer-to-integer
static int x;
int main(void) { return (int)(long)&x; }
//// integer-to-pointer reject pointer-from-integer
int main(void) { int *p = (int *)4096; return *p; }
//// pointer-alignment reject pointer-mismatch
static char c[8];
int main(void) { return *(int *)&c[1]; }
//// function-type reject pointer-mismatch
static int f(int x) { return x; }
int main(void) { int (*g)(void) = (int (*)(void))f; return g(); }
//// handle-type trap narrow
#include <cove.h>
static void *p;
int main(void) { p = cove_new(int); return (int)*(double *)p; }
//// lone-quote reject invalid-token
int main(void) { return 'a; }
//// keyword-name reject syntax
int main(void) { int while = 1; return 0; }
//// significant defined 1
static int a_very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_1 = 1;
static int a_very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_2 = 2;
int main(void) { return a_very_long_name_that_goes_on_and_on_and_on_and_on_and_on_and_on_and_on_1; }
//// func-declared defined 5
int main(void) { int __func__ = 5; return __func__; }
//// string-changed reject const
int main(void) { "abc"[0] = 'x'; return 0; }
//// string-pointer reject const-lost
int main(void) { char *s = "abc"; s[0] = 'x'; return 0; }
//// header-name reject no-such-header
#include <a'b.h>
int main(void) { return 0; }
//// unsequenced-two defined 3
int main(void) { int i = 1; int a = i++ + i++; return a; }
//// unsequenced-use defined 7
int main(void) { int i = 1; int a[3] = { 5, 6, 7 }; i = i++ + 1; return a[i]; }
//// overflow-int defined 1
#include <limits.h>
static int x = INT_MAX;
int main(void) { return x + 1 == INT_MIN; }
//// overflow-product defined 1
static long x = 0x4000000000000001;
int main(void) { return x * 4 == 4; }
//// overflow-negate defined 1
#include <limits.h>
static int x = INT_MIN;
int main(void) { return -x == INT_MIN; }
//// aliasing reject pointer-mismatch
static float f = 1;
int main(void) { return *(int *)&f; }
//// argument-count reject argument-count
static int f(int x) { return x; }
int main(void) { return f(1, 2); }
//// no-prototype reject argument-count
static int f();
static int f() { return 1; }
int main(void) { return f(3); }
//// declared-otherwise reject redefined
int f(long x);
int main(void) { return f(1); }
int f(double x) { return (int)x; }
//// not-declared reject unknown-name
int main(void) { return f(); }
//// union-other defined 1
union u { float f; unsigned n; };
int main(void) { union u u = { 1.0f }; return u.n == 0x3F800000; }
//// literal-block defined 3
int main(void) { int *p = 0; { p = (int[]){ 3 }; } return *p; }
//// null-star trap nil
struct s { int a, b; };
static struct s *p;
int main(void) { p->b = 1; return 0; }
//// star-past-end trap bounds
int main(void) { int a[2] = { 1, 2 }; int *p = a + 2; return *p; }
//// null-call trap nil
static int (*f)(void);
int main(void) { return f(); }
//// pointer-to-float reject type-mismatch
static int x;
int main(void) { return (int)(double)&x; }
//// divide-zero trap divide
static int z;
int main(void) { return 1 / z; }
//// remainder-zero trap divide
static unsigned long z;
int main(void) { return (int)(1 % z); }
//// divide-overflow defined 1
#include <limits.h>
static int m = -1;
int main(void) { return INT_MIN / m == INT_MIN && INT_MIN % m == 0; }
//// move-beyond trap bounds
static int n = 4;
int main(void) { int a[3] = { 0 }; int *p = a + n; return p == 0; }
//// move-before trap bounds
static int n = -1;
int main(void) { int a[3] = { 0 }; int *p = &a[1]; p += n; return *p; }
//// use-past-end trap bounds
int main(void) { int a[2] = { 0 }; int *p = a; p++; p++; return *p; }
//// subtract reject pointer-arithmetic
static int a[2], b[2];
int main(void) { return (int)(&a[0] - &b[0]); }
//// inner-index trap bounds
static int a[4][5], i = 7;
int main(void) { return a[1][i]; }
//// negative-index trap bounds
static int a[3], i = -1;
int main(void) { return a[i]; }
//// constant-index reject bounds
static int a[3];
int main(void) { return a[4]; }
//// shift-negative trap shift
static int n = -1;
int main(void) { return 1 << n; }
//// shift-width trap shift
static int n = 32;
int main(void) { return 1 >> n; }
//// shift-sign defined 1
static int x = -3;
int main(void) { return x << 30 == 1 << 30; }
//// pointer-order reject pointer-order
static int a[2], b[2];
int main(void) { return a < b; }
//// overlap-assign defined 2
struct s { int a[2]; };
union u { struct s x; struct s y; };
int main(void) { union u u = { { { 1, 2 } } }; u.y = u.x; return u.x.a[1]; }
//// not-constant reject not-constant
static int x = 1;
static int y = x + 1;
int main(void) { return y; }
//// constant-divide reject not-constant
static int y = 1 / 0;
int main(void) { return y; }
//// declared-twice reject redefined
int main(void) { int x = 1; long x = 2; return 0; }
//// no-members defined 0
struct s { int : 3; };
int main(void) { struct s s = { }; (void)s; return 0; }
//// flexible reject not-in-cove
struct s { int n; int a[]; };
int main(void) { return 0; }
//// bit-field defined 1
struct s { unsigned n : 3; };
static int nine = 9;
int main(void) { struct s s = { 0 }; s.n = (unsigned)nine; return (int)s.n; }
//// enum-large defined 1
enum e { LARGE = 5000000000 };
int main(void) { return LARGE == 5000000000; }
//// incomplete reject incomplete-type
struct s;
int main(void) { struct s x; return 0; }
//// const-changed reject const-lost
static const int x = 1;
int main(void) { int *p = (int *)&x; *p = 2; return x; }
//// volatile reject volatile-lost
static int x = 1;
int main(void) { volatile int *p = &x; return *(int *)p; }
//// restrict defined 2
static void f(int *restrict a, int *restrict b) { *a = 1; *b = 2; }
int main(void) { int x = 0; f(&x, &x); return x; }
//// inline-only reject undefined
inline int f(void);
int main(void) { return f(); }
//// noreturn defined 3
_Noreturn static void f(void) { }
int main(void) { f(); return 3; }
//// alignment reject not-in-cove
_Alignas(16) static int x;
int main(void) { return x; }
//// negative-length reject bad-length
static int a[-1];
int main(void) { return 0; }
//// variable-length reject not-in-cove
int main(void) { int n = -1; int a[n]; return a[0]; }
//// static-length trap bounds
static int f(int n, int a[static 3]) { return a[2] + n; }
int main(void) { int a[2] = { 0 }; int *p = a; return f(1, p); }
//// padding defined 0
#include <cove.h>
struct s { char c; int n; };
static unsigned char bytes[8];
int main(void) { struct s s = { 0, 0 }; struct s *v = cove_view(struct s, bytes, 0); *v = s; return bytes[1]; }
//// scalar-list reject excess-initializer
int main(void) { int x = { 1, 2 }; return x; }
//// initialized-twice defined 9
int main(void) { int a[2] = { [0] = 1, [0] = 9 }; return a[0]; }
//// enum-other defined 4
enum e { A, B };
int main(void) { enum e x = (enum e)7; switch (x) { case A: return 1; case B: return 2; } return 4; }
//// no-return trap return
static int f(int x) { if (x) return 1; }
int main(void) { return f(0); }
//// undefined-name reject undefined
int f(int x);
int main(void) { return f(1); }
//// defined-twice reject redefined
int f(void) { return 1; }
int f(void) { return 2; }
int main(void) { return f(); }
//// identifier-list reject not-in-cove
int f(x) int x; { return x; }
int main(void) { return 0; }
//// tentative reject incomplete-type
static int a[];
int main(void) { return 0; }
//// if-defined defined 2
#define A defined
#define B 1
#if A B
int main(void) { return 2; }
#else
int main(void) { return 3; }
#endif
//// include-form reject preprocessor
#include 17
int main(void) { return 0; }
//// macro-directive defined 3
#define ID(x) x
int main(void) { return ID(
1 +
2
); }
//// paste reject invalid-token
#define PASTE(a, b) a##b
int main(void) { return PASTE(+, 1) PASTE(1, x) ; }
//// undef-predefined defined 7
#undef __STDC__
#ifdef __STDC__
#endif
int main(void) { return 7; }
//// header-otherwise reject redefined
unsigned long strlen(const int *s);
int main(void) { return 0; }
//// library-null trap bounds
#include <string.h>
static const char *s;
int main(void) { return (int)strlen(s); }
//// library-short trap bounds
#include <string.h>
int main(void) { char b[3]; strcpy(b, "abc"); return 0; }
//// assert-type reject not-scalar
#include <assert.h>
struct s { int x; };
int main(void) { struct s s = { 1 }; assert(s); return 0; }
//// assert-fails trap assert
#include <assert.h>
static int x = 1;
int main(void) { assert(x == 2); return 0; }
//// ctype-range defined 0
#include <ctype.h>
int main(void) { return isalpha(-200) || isdigit(100000); }
//// setjmp reject not-in-cove
int main(void) { return setjmp(0); }
//// signal reject not-in-library
int main(void) { signal(1, 0); return 0; }
//// va-arg reject not-in-cove
#include <stdarg.h>
static int f(int n, ...) { va_list a; va_start(a, n); return va_arg(a, int); }
int main(void) { return f(1, 2.0); }
//// format-few reject format-arguments
#include <stdio.h>
int main(void) { printf("%d %d\n", 1); return 0; }
//// format-type reject format-mismatch
#include <stdio.h>
int main(void) { printf("%d\n", 1.5); return 0; }
//// format-invalid reject bad-format
#include <stdio.h>
int main(void) { printf("%y\n", 1); return 0; }
//// format-unterminated trap bounds
#include <stdio.h>
int main(void) { char b[2] = { 'a', 'b' }; printf("%s\n", b); return 0; }
//// scan-text trap bounds
#include <stdio.h>
int main(void) { char b[3]; sscanf("abcdef", "%s", b); return 0; }
//// scan-type reject format-mismatch
#include <stdio.h>
int main(void) { long n = 0; sscanf("1", "%d", &n); return 0; }
//// scan-range defined 1
#include <stdio.h>
int main(void) { int n = 0; sscanf("4294967297", "%d", &n); return n; }
//// atoi-range defined 1
#include <stdlib.h>
int main(void) { return atoi("4294967297"); }
//// malloc-unset defined 0
#include <stdlib.h>
int main(void) { int *p = malloc(4 * sizeof(int)); return p[3]; }
//// free-other defined 6
#include <stdlib.h>
int main(void) { int *p = malloc(sizeof(int)); *p = 6; free(p); free(p); return *p; }
//// malloc-shape reject not-in-cove
#include <stdlib.h>
int main(void) { int *p = malloc(7); return *p; }
//// exit-status defined 1
#include <stdlib.h>
int main(void) { exit(257); }
//// qsort-type reject pointer-mismatch
#include <stdlib.h>
static int c(const void *a, const void *b) { return *(const double *)a > *(const double *)b; }
int main(void) { int a[2] = { 2, 1 }; qsort(a, 2, sizeof a[0], c); return 0; }
//// qsort-size reject bad-size
#include <stdlib.h>
static int c(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) { int a[2] = { 2, 1 }; qsort(a, 2, 3, c); return 0; }
//// qsort-number trap bounds
#include <stdlib.h>
static int n = 3;
static int c(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) { int a[2] = { 2, 1 }; qsort(a, (size_t)n, sizeof a[0], c); return 0; }
//// abs-range defined 1
#include <limits.h>
#include <stdlib.h>
int main(void) { return abs(INT_MIN) == INT_MIN; }
//// string-unterminated trap bounds
#include <string.h>
int main(void) { char b[3] = { 'a', 'b', 'c' }; return (int)strlen(b); }
//// copy-overlap defined 1
#include <string.h>
int main(void) { char b[5] = "abcd"; memcpy(b + 1, b, 3); return strcmp(b, "aabc") == 0; }
//// copy-long trap bounds
#include <string.h>
static unsigned long n = 9;
int main(void) { int a[2] = { 0 }, b[2] = { 0 }; memcpy(a, b, n); return 0; }
//// strtok-two trap assert
#include <string.h>
static void other(void) { char b[] = "x y"; strtok(b, " "); }
int main(void) { char b[] = "a b c"; strtok(b, " "); other(); return strtok(0, " ")[0]; }
