/* Each line marked with "error: CODE" is rejected with that code. */
#include <cove.h>
#include <string.h>

struct node { int value; struct node *next; };
union bad { int i; int *p; }; /* error: not-in-cove */
struct counted { int *data COVE_COUNTED_BY(count); }; /* error: unknown-count */
static int first(int *p) { return p[1]; } /* error: single-pointer */
static int *back(int *p) { return p - 1; } /* error: pointer-arithmetic */
static int before(int *p, int *q) { return p < q; } /* error: pointer-order */
static long number(int *p) { return (long)p; } /* error: pointer-to-integer */
static int *pointer(long n) { return (int *)n; } /* error: pointer-from-integer */
static float *other(int *p) { return (float *)p; } /* error: pointer-mismatch */
static char *text(void) { return "abc"; } /* error: const-lost */
static void change(const int *p) { *p = 1; } /* error: const */
static int length(const char *s) { return (int)strlen(s); }

static int buffer(void)
{
  char b[4] = "abc";
  return length(b); /* error: not-terminated */
}

static int move(struct node *n)
{
  n++; /* error: single-pointer */
  return n->value;
}

static void *handle(void *p)
{
  int x = *p; /* error: opaque-pointer */
  return p;
}

static void bounds(void)
{
  int a[3] = { 0 };
  a[4] = 1; /* error: bounds */
  a[-1] = 1; /* error: bounds */
}

static void views(unsigned char *p COVE_COUNTED_BY(n), long n)
{
  (void)cove_view(struct node, p, 0); /* error: bad-view */
  (void)cove_new(struct unknown); /* error: incomplete-type */
}
