/* The work for the sparse matrix: repeats it so often, and returns something that depends on all results. */
#include <stdint.h>
#include <cove.h>
#include "sparse.h"

int64_t run(int64_t times)
{
  double x[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  double y[8];
  double sum = 0;
  for (int64_t t = 0; t < times; t++)
    for (int i = 0; i < 8; i++) {
      x[i] = (double)(t % 16 + i);
      if (flow(x, 8, y, 8))
        sum = sum * 0.5 + y[i];
    }
  return (int64_t)(sum * 1024);
}
