/* The C side of the calling convention test: calls compiled SIR, and is called by it. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

long mix(long a, double b, float c, long d, double e, float f, long g, double h, float i, long j) __asm__("unit.mix");
long through(long (*f)(long, long), long x) __asm__("unit.through");
double half(double x) __asm__("unit.half");
float third(float x) __asm__("unit.third");
long keeps(long a, long b, double c) __asm__("unit.keeps");
long sum_bytes(unsigned char *p, long n) __asm__("unit.sum_bytes");

/* Called by the compiled code; destroys what a callee may destroy. */
long c_weigh(long a, double b, long c, float d, long e, long f, long g, double h, long i)
{
  volatile double x[20];
  for (int k = 0; k < 20; k++) x[k] = k * b;
  return a + 2 * (long)(b * 4) + 3 * c + 5 * (long)(d * 8) + 7 * e + 11 * f + 13 * g + 17 * (long)(h * 2) + 19 * i
    + (long) x[3];
}

long c_add(long a, long b) { return a + b; }
double c_scale(double x) { return x * 1.5; }
signed char c_narrow(signed char c) { return c - 1; }
unsigned c_wrap(unsigned x) { return x * 3000000000u; }

int main(void)
{
  unsigned char bytes[] = {1, 2, 250, 251, 0, 9, 128};
  printf("mix %ld\n", mix(1, 2.5, 3.25f, -4, 5.5, -6.75f, 7, 8.125, 9.5f, 10));
  printf("half %.17g third %.9g\n", half(3.0), third(1.0f));
  printf("keeps %ld\n", keeps(12, 34, 5.5));
  for (int i = 0; i < 7; i++) printf("%ld ", sum_bytes(bytes + i, 7 - i));
  printf("\nqsort");
  long v[] = {5, -3, 9, 0, 2};
  for (int i = 0; i < 5; i++) printf(" %ld", through(c_add, v[i]));
  printf("\n");
  return 0;
}
