#include "kernel.h"

int64_t run(int64_t n)
{
  _Bool *composite = calloc(n + 1, 1);
  int64_t count = 0;
  for (long i = 2; i <= n; i++)
    if (!composite[i]) {
      count++;
      for (long j = i + i; j <= n; j += i)
        composite[j] = 1;
    }
  free(composite);
  return count;
}
