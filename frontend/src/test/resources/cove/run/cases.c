/* Ranges of cases, at the ends of their types and long. */
#include <stdio.h>

static int word(long v)
{
  switch (v) {
  case 0 ... 9223372036854775807: return v == 9223372036854775807 ? 9 : 1;
  case -9223372036854775807 - 1 ... -1: return 2;
  }
  return 3;
}

static int natural(unsigned v)
{
  switch (v) {
  case 0 ... 10: return 1;
  case 4000000000u ... 4294967295u: return 2;
  case 100: return 4;
  default: return 3;
  }
}

static int large(unsigned long v)
{
  switch (v) {
  case 18446744073709551615u: return 1;
  case 9223372036854775808u ... 9223372036854775810u: return 2;
  case 0x7fffffffffffffff: return 4;
  }
  return 3;
}

static int between(int v)
{
  switch (v) {
  case -2000 ... -1000: v++; /* falls through */
  case 1: return v;
  case 2 ... 5: return 2;
  default: return 0;
  case 1000 ... 2000: return 1000;
  }
}

int main(void)
{
  printf("%d %d %d\n", word(5), word(-5), word(9223372036854775807));
  printf("%d %d %d %d\n", natural(3), natural(4200000000u), natural(100), natural(50));
  printf("%d %d %d %d\n", large(-1), large(9223372036854775809u), large(1), large(0x7fffffffffffffff));
  for (int v = -2001; v < 2100; v += 500)
    printf("%d ", between(v));
  printf("%d %d\n", between(1), between(3));
  return 0;
}
