/* Compiled anew for each type of elements that is sorted or searched. */
typedef int __cove_element;

static void some(__cove_element *a __attribute__((cove_wide)), __cove_element *spare __attribute__((cove_wide)),
                 long n, int (*compare)(const __cove_element *x __attribute__((counted_by(1))),
                                        const __cove_element *y __attribute__((counted_by(1)))))
{
  if (n <= 1)
    return;
  long half = n / 2;
  some(a, spare, half, compare);
  some(&a[half], spare, n - half, compare);
  long i = 0;
  long k = half;
  long m = 0;
  while (i < half && k < n)
    spare[m++] = compare(&a[i], &a[k]) <= 0 ? a[i++] : a[k++];
  while (i < half)
    spare[m++] = a[i++];
  for (i = 0; i < m; i++)
    a[i] = spare[i];
}

/* Merging keeps equal elements in their order. */
static void sort(__cove_element *a __attribute__((cove_wide)), long n,
                 int (*compare)(const __cove_element *x __attribute__((counted_by(1))),
                                const __cove_element *y __attribute__((counted_by(1)))))
{
  some(a, __cove_new_array(__cove_element, n), n, compare);
}

static long search(const __cove_element *key __attribute__((counted_by(1))),
                   const __cove_element *a __attribute__((cove_wide)), long n,
                   int (*compare)(const __cove_element *x __attribute__((counted_by(1))),
                                  const __cove_element *y __attribute__((counted_by(1)))))
{
  long low = 0;
  long high = n;
  while (low < high) {
    long middle = low + (high - low) / 2;
    int order = compare(key, &a[middle]);
    if (order == 0)
      return middle;
    if (order < 0)
      high = middle;
    else
      low = middle + 1;
  }
  return -1;
}
