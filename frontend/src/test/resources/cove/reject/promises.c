/* What functional and ephemeral functions may not do. */
#include <cove.h>

static int total;
static int plain(int x) { return x; }
COVE_FUNCTIONAL static int pure(int x) { return x + 1; }

COVE_FUNCTIONAL static int guard(const int *p)
{
  total = 1; /* error: not-functional */
  return plain(*p); /* error: not-functional */
}

COVE_FUNCTIONAL static int more(int *p, unsigned char *b COVE_COUNTED_BY(n), int64_t n)
{
  int x = 1;
  int a[2] = { 0 };
  x = pure(x);
  a[1] = x;
  *p = 2; /* error: not-functional */
  cove_write_be16(b, 0, 1); /* error: not-functional */
  return pure(a[1]) + x;
}

COVE_EPHEMERAL static void handler(void)
{
  int *p = cove_new(int); /* error: not-ephemeral */
  plain(*p); /* error: not-ephemeral */
}


COVE_FUNCTIONAL static int peek(const volatile int *p)
{
  return *p; /* error: not-functional */
}
