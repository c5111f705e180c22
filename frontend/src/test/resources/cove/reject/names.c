/* Names and types. */
#include <cove.h>

struct point { int x, y; };
struct point { int z; }; /* error: redefined */
typedef int number;
typedef long number; /* error: redefined */
static int f(int a, int b) { return a + b; }
static unsknown u; /* error: unknown-type */
static int g = f(1, 2); /* error: not-constant */
_Static_assert(sizeof(int) == 8, "int"); /* error: static-assertion */
enum { A, B, A }; /* error: redefined */
static int big[3] = { 1, 2, 3, 4 }; /* error: excess-initializer */
static const int c = 1;

static int names(struct point p)
{
  int x = 1;
  int x = 2; /* error: redefined */
  p.z = 1; /* error: unknown-field */
  p->x = 1; /* error: not-a-pointer */
  f(1); /* error: argument-count */
  f(1, p); /* error: type-mismatch */
  conut(x); /* error: unknown-name */
  x(); /* error: not-a-function */
  c = 2; /* error: const */
  3 = x; /* error: not-assignable */
  x = p + 1; /* error: bad-operands */
  if (p) /* error: not-scalar */
    break; /* error: stray-break */
  switch (x) {
  case 1:
  case 1: /* error: repeated-case */
    x = '\q'; /* error: bad-literal */
  }
  return; /* error: no-value */
}

static void nothing(void)
{
  return 1; /* error: void-value */
}
