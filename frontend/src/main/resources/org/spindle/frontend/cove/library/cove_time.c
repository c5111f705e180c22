/* The clock. */
#include <cove.h>
#include <time.h>

COVE_LIBRARY("machine.clock") long __cove_nanoseconds(void);

static long first;

clock_t clock(void)
{
  long now = __cove_nanoseconds();
  if (first == 0)
    first = now;
  return (now - first) / 1000;
}

time_t time(time_t *t)
{
  if (t != 0)
    *t = -1;
  return -1;
}

double difftime(time_t a, time_t b)
{
  return (double)a - (double)b;
}
