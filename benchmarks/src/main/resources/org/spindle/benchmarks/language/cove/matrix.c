/* The product of two square matrices of doubles by the definition. */
#include <cove.h>
#include <stdlib.h>

static void fill(double *m COVE_COUNTED_BY(length), int64_t length, int64_t n, int64_t modulus)
{
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < n; j++)
      m[i * n + j] = (double)((i + 3 * j) % modulus);
}

static void multiply(const double *a COVE_COUNTED_BY(length), const double *b COVE_COUNTED_BY(length),
                     double *c COVE_COUNTED_BY(length), int64_t length, int64_t n)
{
  for (int64_t i = 0; i < n; i++)
    for (int64_t j = 0; j < n; j++) {
      double sum = 0;
      for (int64_t k = 0; k < n; k++)
        sum += a[i * n + k] * b[k * n + j];
      c[i * n + j] = sum;
    }
}

int64_t run(int64_t n)
{
  int64_t length = n * n;
  double *a = malloc(length * sizeof(double));
  double *b = malloc(length * sizeof(double));
  double *c = malloc(length * sizeof(double));
  double sum = 0;
  fill(a, length, n, 7);
  fill(b, length, n, 5);
  multiply(a, b, c, length, n);
  for (int64_t i = 0; i < length; i++)
    sum += c[i];
  free(a);
  free(b);
  free(c);
  return (int64_t)sum;
}
