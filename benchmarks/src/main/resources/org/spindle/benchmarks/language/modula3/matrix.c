#include "kernel.h"

static void fill(double *m, long n, long modulus)
{
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++)
      m[i * n + j] = (i + 3 * j) % modulus;
}

static void multiply(const double *a, const double *b, double *c, long n)
{
  for (long i = 0; i < n; i++)
    for (long j = 0; j < n; j++) {
      double sum = 0;
      for (long k = 0; k < n; k++)
        sum += a[i * n + k] * b[k * n + j];
      c[i * n + j] = sum;
    }
}

int64_t run(int64_t n)
{
  double *a = malloc(n * n * sizeof *a);
  double *b = malloc(n * n * sizeof *b);
  double *c = malloc(n * n * sizeof *c);
  double sum = 0;
  fill(a, n, 7);
  fill(b, n, 5);
  multiply(a, b, c, n);
  for (long i = 0; i < n * n; i++)
    sum += c[i];
  free(a);
  free(b);
  free(c);
  return (int64_t)sum;
}
