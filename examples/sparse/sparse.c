#include <stdint.h>
#include <cove.h>
#include "sparse.h"

_Bool product(const int *ends COVE_COUNTED_BY(height), int64_t height,
              const int *columns COVE_COUNTED_BY(elements),
              const double *values COVE_COUNTED_BY(elements), int64_t elements,
              const double *x COVE_COUNTED_BY(width), int64_t width,
              double *y COVE_COUNTED_BY(results), int64_t results)
{
  if (results < height)
    return 0;
  for (int64_t e = 0; e < elements; e++)
    if (columns[e] < 0 || columns[e] >= width)
      return 0;
  int64_t e = 0;
  for (int64_t row = 0; row < height; row++) {
    double sum = 0;
    for (; e < ends[row]; e++)
      sum += values[e] * x[columns[e]];
    y[row] = sum;
  }
  return 1;
}
