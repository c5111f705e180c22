/* Integer promotions and conversions, shifts, division, floating point. */
#include <stdio.h>
#include <stdint.h>
#include <limits.h>

static int sign(long x) { return x > 0 ? 1 : x < 0 ? -1 : 0; }

int main(void)
{
  signed char c = 127;
  c++;
  unsigned char u = 255;
  u += 2;
  unsigned short us = 65535;
  short s = (short)us;
  printf("%d %d %d %d\n", c, u, us * 2, s);
  int big = INT_MAX;
  unsigned int ub = (unsigned int)big + 1u;
  printf("%u %d %ld\n", ub, -7 / 2, -7L % 3);
  printf("%d %d %u\n", -7 >> 1, 1 << 30, 0xF0000000u >> 28);
  long l = 1L << 40;
  printf("%ld %lx %lu\n", l, (unsigned long)-1, (unsigned long)-1 / 3);
  printf("%d %d %d\n", -1 < 1u, sign(-5), (int)sizeof(int) - 5 < 0);
  uint64_t h = 14695981039346656037u;
  for (int i = 0; i < 10; i++) {
    h ^= (uint64_t)i;
    h *= 1099511628211u;
  }
  printf("%016lx\n", h);
  double d = 10.0 / 3;
  float f = 10.0f / 3;
  printf("%.10f %.10f %g %e\n", d, f, d, 12345.678);
  printf("%d %d %u %ld\n", (int)-3.99, (int)3.99f, (unsigned)4e9, (long)1e18);
  printf("%f %f\n", (double)UINT64_MAX, (float)16777217);
  printf("%lu %lu\n", (unsigned long)1.8e19, (unsigned long)123.9);
  printf("%g %g %g %g\n", 1e10, 1e-5, 123456789.0, 0.0001);
  printf("%5d|%-5d|%05d|%+d|% d|%x|%#x|%o|%#o\n", 42, 42, 42, 42, 42, 255, 255, 8, 8);
  printf("%8.3f|%-8.2f|%08.1f|%+.0f|%.3e|%10.4g|\n", 3.14159, 2.5, -1.25, 2.5, 0.000123456, 1234.5678);
  printf("%c%c%c %s %.3s %10s|%-6s|\n", 'a', 66, '\x43', "text", "truncated", "right", "left");
  printf("%hhd %hd %ld %lld %zu %hhx\n", 300, 70000, 1L, 2LL, sizeof(long), 511);
  int x = 5;
  x = x + 1;
  x <<= 3;
  x ^= 0x55;
  x |= x >> 1;
  x %= 100;
  printf("%d %d %d %d\n", x, !x, ~x, -x);
  printf("%d %d\n", (x > 3 && x < 50) || x == 7, x ? 1 : 0);
  _Bool t = 5;
  t += 7;
  printf("%d %d %d\n", t, (_Bool)0.5, (_Bool)256);
  printf("%.17g %.17g %g\n", 0.1, 1.0 / 3.0, 5e-324);
  printf("%f %.0f %.15g\n", 1e22, 0.5, 2.675);
  printf("%d\n", 'a' + '\377' + '\n');
  return (int)(h % 7);
}
