/* Sorts random numbers: quicksort, and insertion for short parts. */
#include <cove.h>
#include <stdlib.h>

static void insertion(int32_t *a COVE_COUNTED_BY(n), int64_t n, int64_t first, int64_t last)
{
  for (int64_t i = first + 1; i <= last; i++) {
    int32_t x = a[i];
    int64_t j = i;
    while (j > first && a[j - 1] > x) {
      a[j] = a[j - 1];
      j--;
    }
    a[j] = x;
  }
}

static void sort(int32_t *a COVE_COUNTED_BY(n), int64_t n, int64_t first, int64_t last)
{
  while (last - first > 12) {
    int32_t pivot = a[first + (last - first) / 2];
    int64_t i = first, j = last;
    while (i <= j) {
      while (a[i] < pivot)
        i++;
      while (a[j] > pivot)
        j--;
      if (i <= j) {
        int32_t x = a[i];
        a[i++] = a[j];
        a[j--] = x;
      }
    }
    if (j - first < last - i) {
      sort(a, n, first, j);
      first = i;
    } else {
      sort(a, n, i, last);
      last = j;
    }
  }
  insertion(a, n, first, last);
}

int64_t run(int64_t size)
{
  int32_t *a = malloc(size * sizeof(int32_t));
  uint32_t random = 1;
  for (int64_t i = 0; i < size; i++) {
    random = random * 1664525u + 1013904223u;
    a[i] = (int32_t)random;
  }
  sort(a, size, 0, size - 1);
  uint64_t check = 0;
  for (int64_t i = 0; i < size; i++)
    check = check * 31 + (uint64_t)a[i];
  free(a);
  return (int64_t)check;
}
