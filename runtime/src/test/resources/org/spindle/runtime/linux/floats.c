/* Floating point: arithmetic, conversions, the mathematical library, special values, printing. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static volatile double zero = 0, one = 1, three = 3;
static volatile float third = 1 / 3.0f;

static double integrate(double (*f)(double), double a, double b, int n) {
  double h = (b - a) / n, s = 0;
  for (int i = 0; i < n; i++) s += f(a + (i + 0.5) * h);
  return s * h;
}

int main(void) {
  printf("%.17g %.17g %.9g\n", one / three, sqrt(2 * one), third * third);
  printf("%.12g %.12g %.12g %.12g\n", sin(one), exp(one * 10), log(three), pow(three, 2.5));
  printf("%.12g %.12g %.12g\n", atan2(one, -three), fmod(10 * one, three), cbrt(three));
  printf("%f %f %d %d\n", one / zero, -one / zero, zero / zero != zero / zero, isnan(zero / zero) != 0);
  printf("%g %g %g\n", 4e-320 * one, 1e-300 * (one * 1e-20), 3e38f * (double)third);
  printf("%a %e %G\n", 0.1 * one, 123456.789 * one, 1e-10 * one);
  printf("%d %ld %u %lu\n", (int)(one * -7.9), (long)(one * 1e18), (unsigned)(one * 4e9),
         (unsigned long)(one * 1.8e19));
  printf("%g %g %.10g %.20g\n", (double)(int)-5, (double)3000000000u, (double)(float)16777217,
         (double)18446744073709551615UL);
  printf("%d%d%d%d%d\n", one < three, one > three, one == three, one != three, zero / zero < one);
  printf("%.15g\n", integrate(sin, 0, 3.14159265358979, 2000));
  printf("%.15g %.15g\n", strtod("1.7976931348623157e308", 0), strtod("2.2250738585072011e-308", 0));
  double matrix[12][12], trace = 0;
  for (int i = 0; i < 12; i++)
    for (int j = 0; j < 12; j++) matrix[i][j] = 1.0 / (i + j + 1);
  for (int k = 0; k < 12; k++)
    for (int i = k + 1; i < 12; i++) {
      double f = matrix[i][k] / matrix[k][k];
      for (int j = k; j < 12; j++) matrix[i][j] -= f * matrix[k][j];
    }
  for (int i = 0; i < 12; i++) trace += matrix[i][i];
  printf("%.12g\n", trace);
  float sum = 0;
  for (int i = 1; i < 10000; i++) sum += 1.0f / i;
  printf("%.9g %.9g %.9g\n", sum, floorf(sum * 100), roundf(-sum));
  printf("%.6f %.6f %.6f\n", floor(-2.5 * one), ceil(2.5 * one), nearbyint(2.5 * one));
  return 0;
}
