#include <stdint.h>
#include <cove.h>
#include "sparse.h"

enum { HEIGHT = 8, ELEMENTS = 19 };

static const int ends[HEIGHT] = { 2, 5, 7, 10, 12, 15, 16, 19 };

static const int columns[ELEMENTS] = {
  0, 1,  0, 1, 2,  1, 3,  2, 3, 4,  4, 5,  3, 5, 6,  6,  0, 5, 7
};

static const double values[ELEMENTS] = {
  2, -1,  -1, 2.5, -1,  -1.5, 1,  0.25, 3, -0.5,  1, -4,  -2, 5, 1.5,  -1,  0.125, 1, -2
};

_Bool flow(const double *x COVE_COUNTED_BY(width), int64_t width, double *y COVE_COUNTED_BY(results), int64_t results)
{
  return product(ends, HEIGHT, columns, values, ELEMENTS, x, width, y, results);
}
