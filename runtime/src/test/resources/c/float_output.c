/* Floating-point numbers as text. */
#include <float.h>
#include <math.h>
#include <stdio.h>

int main(void)
{
    double values[] = {0, 1, -1.5, 3.14159265358979, 100, 1e6, 123456789, 1e-5, 6.02214076e23, 0.1, 2.5, 1e100};
    for (int i = 0; i < 12; i++)
        printf("%f|%.2f|%e|%.3e|%g|%.10g\n", values[i], values[i], values[i], values[i], values[i], values[i]);
    printf("[%8.3f] [%-8.3f] [%08.3f] [%+.1f] [% .1f] [%.0f]\n", 2.5, 2.5, 2.5, 2.5, 2.5, 2.5);
    printf("%.0f %.0f %.0f %.0f\n", 0.5, 1.5, 2.5, 3.5);
    printf("%.1f %.1f %.20f\n", 0.25, 0.35, 0.1);
    printf("%G %E\n", 1e-10, 12345.678);
    printf("%f %f %f\n", INFINITY, -INFINITY, (double)NAN);
    printf("%d %d %.17g %g\n", DBL_DIG, FLT_DIG, DBL_EPSILON, FLT_MAX);
    float f = 0.1f;
    printf("%.9g %.9g %d\n", f, f * 3, f * 3 == 0.3f);
    double sum = 0;
    for (int i = 0; i < 10; i++)
        sum += 0.1;
    printf("%.17g %d %d\n", sum, sum == 1, fabs(sum - 1) < DBL_EPSILON * 2);
    printf("%g %g %g %g\n", floor(-2.5), ceil(-2.5), fmod(7.5, 2), sqrt(2));
    return 0;
}
