/* What rule 9 leaves out, each reported once and where it stands. */
#include <stdarg.h>

static int sum(int n, ...) /* error: not-in-cove */
{
  va_list list;
  va_start(list, n);
  return n;
}

static int with(int n, va_list list) /* error: not-in-cove */
{
  return n;
}

static int old(a) /* error: not-in-cove */
  int a;
{
  return a;
}

int main(void)
{
  int x = 'ab'; /* error: not-in-cove */
  double d = 1.0L; /* error: not-in-cove */
  return sum(2, 1, x) + old(2) + (int)d;
}
