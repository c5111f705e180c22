#include "kernel.h"

static void sort(int64_t *a, int64_t low, int64_t high)
{
  int64_t i = low, j = high, pivot = a[(low + high) / 2];
  while (i <= j) {
    while (a[i] < pivot)
      i++;
    while (pivot < a[j])
      j--;
    if (i <= j) {
      int64_t t = a[i];
      a[i++] = a[j];
      a[j--] = t;
    }
  }
  if (low < j)
    sort(a, low, j);
  if (i < high)
    sort(a, i, high);
}

int64_t run(int64_t n)
{
  int64_t *a = malloc(n * sizeof *a);
  uint64_t random = 88172645463325252, hash = 0;
  for (int64_t i = 0; i < n; i++) {
    random ^= random << 13;
    random ^= random >> 7;
    random ^= random << 17;
    a[i] = random >> 1;
  }
  sort(a, 0, n - 1);
  for (int64_t i = 0; i < n; i++) {
    if (i > 0 && a[i - 1] > a[i])
      return -1;
    hash = hash * 31 + a[i];
  }
  free(a);
  return hash;
}
