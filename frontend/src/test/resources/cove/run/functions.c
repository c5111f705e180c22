/* math.h and time.h. */
#include <math.h>
#include <stdio.h>
#include <time.h>

int main(void)
{
  double v[] = { 0.5, 1.0, 2.0, 10.0, 0.1, 0.75, 100.25 };
  for (int i = 0; i < 7; i++) {
    double x = v[i];
    printf("%.14g %.14g %.14g %.14g %.14g %.14g %.14g\n", sin(x), cos(x), tan(x), exp(x), log(x), sqrt(x), pow(x, 2.5));
    printf("%.14g %.14g %.14g %.14g %.14g %.14g\n", atan(x), atan2(x, 3), log10(x), log2(x), cbrt(x), exp2(x));
    printf("%.14g %.14g %.14g %.14g %.14g\n", sinh(x), cosh(x), tanh(x), hypot(x, 2), asinh(x));
    printf("%.6g %.6g %.6g %.6g\n", sqrtf((float)x), powf((float)x, 3.0f), sinf((float)x), floorf((float)x));
  }
  double r[] = { -2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 1e300, -0.0, 0.49999999999999994, 4503599627370495.5 };
  for (int i = 0; i < 10; i++) {
    double x = r[i];
    double whole;
    int e;
    printf("%g %g %g %g %g ", floor(x), ceil(x), trunc(x), round(x), rint(x));
    double part = modf(x, &whole);
    double m = frexp(x, &e);
    printf("%g %g %g %d %d\n", part, whole, m, e, signbit(x) != 0);
  }
  printf("%g %g %g %g %g\n", fmod(7.5, -2), fmod(-7.5, 2), fmin(1, 2), fmax(1, 2), fdim(5, 3));
  printf("%g %g %g %g\n", ldexp(0.75, 4), ldexp(1, -1074), ldexp(3, -1075), ldexp(1, 2000));
  printf("%ld %lld %ld\n", lround(-2.5), llround(2.6), lrint(2.5));
  printf("%d %d %d %d\n", isnan(NAN) != 0, isinf(-INFINITY) != 0, isfinite(1.0) != 0, fpclassify(1e-310) == FP_SUBNORMAL);
  printf("%.15g %.15g %g %d\n", asin(0.5), acos(0.5), copysign(1, -0.0), ilogb(1000));
  printf("%.15g %.15g %.12g\n", acos(-1), log2(8), cbrt(-27));
  clock_t start = clock();
  return clock() >= start && CLOCKS_PER_SEC > 0 ? 0 : 1;
}
