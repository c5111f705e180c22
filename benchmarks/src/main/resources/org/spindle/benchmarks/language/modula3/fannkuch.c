#include "kernel.h"

static int64_t count_flips(const int64_t *p, int64_t *q, int64_t n)
{
  int64_t flips = 1, first = p[0];
  for (int64_t i = 1; i < n; i++)
    q[i] = p[i];
  for (;;) {
    int64_t next = q[first];
    if (next == 0)
      return flips;
    q[first] = first;
    for (int64_t i = 1, j = first - 1; i < j; i++, j--) {
      int64_t t = q[i];
      q[i] = q[j];
      q[j] = t;
    }
    first = next;
    flips++;
  }
}

int64_t run(int64_t n)
{
  int64_t *p = malloc(n * sizeof *p), *q = malloc(n * sizeof *q), *s = malloc(n * sizeof *s);
  int64_t sign = 1, most = 0, sum = 0;
  for (int64_t i = 0; i < n; i++)
    p[i] = s[i] = i;
  for (;;) {
    if (p[0] != 0) {
      int64_t flips = count_flips(p, q, n);
      if (flips > most)
        most = flips;
      sum += sign * flips;
    }
    if (sign == 1) {
      int64_t t = p[0];
      p[0] = p[1];
      p[1] = t;
      sign = -1;
    } else {
      int64_t t = p[1], i = 2;
      p[1] = p[2];
      p[2] = t;
      sign = 1;
      while (s[i] == 0) {
        if (i == n - 1) {
          free(p);
          free(q);
          free(s);
          return 1000 * sum + most;
        }
        s[i] = i;
        i++;
        t = p[0];
        for (int64_t j = 0; j < i; j++)
          p[j] = p[j + 1];
        p[i] = t;
      }
      s[i]--;
    }
  }
}
