/* Every statement: loops, switch with fall-through and ranges of strange shape, goto both ways. */
#include <stdio.h>

enum color { RED, GREEN = 5, BLUE, NEGATIVE = -2 };

static const char *name(enum color c)
{
  switch (c) {
  case RED: return "red";
  case GREEN: return "green";
  case BLUE: return "blue";
  case NEGATIVE: return "negative";
  }
  return "none";
}

static int duff(int n)
{
  int count = 0;
  int rounds = (n + 3) / 4;
  switch (n % 4) {
  case 0: do { count += 1;
  case 3: count += 10;
  case 2: count += 100;
  case 1: count += 1000;
    } while (--rounds > 0);
  }
  return count;
}

static int classify(long x)
{
  switch (x) {
  case -1: case 0: return 1;
  case 1L << 40: return 2;
  case 'a': return 3;
  default: break;
  }
  return 4;
}

int main(void)
{
  for (int i = 0, j = 10; i < j; i += 3, j--) {
    if (i == 3)
      continue;
    if (j < 6)
      break;
    printf("%d %d\n", i, j);
  }
  int n = 0;
  do {
    n++;
    if (n == 3)
      goto out;
  } while (n < 10);
out:
  printf("%d %s %s %s\n", n, name(GREEN), name(NEGATIVE), name((enum color)99));
  printf("%d %d %d\n", duff(1), duff(8), duff(11));
  printf("%d %d %d %d\n", classify(0), classify(1L << 40), classify(97), classify(5));
  int k = 0;
again:
  k += 2;
  if (k < 7)
    goto again;
  while (1) {
    while (k > 0) {
      k--;
      if (k % 2)
        continue;
      if (k == 4)
        break;
    }
    break;
  }
  printf("%d\n", k);
  int total = 0;
  for (;;) {
    if (total++ > 5)
      break;
    switch (total) {
    case 2:
      continue;
    case 4:
      break;
    default:
      total++;
    }
  }
  printf("%d\n", total);
  int a = 1, b = 2, c;
  c = (a = 3, b = a + 1, a * b);
  printf("%d %d %d\n", a, b, c);
  return 0;
}
