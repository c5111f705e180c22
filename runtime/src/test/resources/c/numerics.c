/* Square roots, series, roots of equations, statistics. */
#include <math.h>
#include <stdio.h>

static double root(double x)
{
    double guess = x > 1 ? x : 1;
    for (int i = 0; i < 60; i++)
        guess = (guess + x / guess) / 2;
    return guess;
}

static double exponential(double x)
{
    double term = 1, sum = 1;
    for (int n = 1; fabs(term) > 1e-17; n++) {
        term *= x / n;
        sum += term;
    }
    return sum;
}

static double cubic(double x) { return x * x * x - 2 * x - 5; }

static double bisect(double (*f)(double), double low, double high)
{
    while (high - low > 1e-12) {
        double middle = (low + high) / 2;
        if (f(low) * f(middle) <= 0)
            high = middle;
        else
            low = middle;
    }
    return low;
}

struct statistics { double mean, deviation, least, greatest; };

static struct statistics summarize(const double x[], int n)
{
    struct statistics s = {.least = x[0], .greatest = x[0]};
    for (int i = 0; i < n; i++) {
        s.mean += x[i] / n;
        s.least = x[i] < s.least ? x[i] : s.least;
        s.greatest = x[i] > s.greatest ? x[i] : s.greatest;
    }
    for (int i = 0; i < n; i++)
        s.deviation += (x[i] - s.mean) * (x[i] - s.mean);
    s.deviation = sqrt(s.deviation / n);
    return s;
}

int main(void)
{
    printf("%.12f %.12f\n", root(2), root(1e6));
    printf("%.12f %.12f\n", exponential(1), exponential(-2));
    printf("%.9f\n", bisect(cubic, 2, 3));
    double pi = 0;
    for (int k = 0; k < 12; k++)
        pi += (4.0 / (8 * k + 1) - 2.0 / (8 * k + 4) - 1.0 / (8 * k + 5) - 1.0 / (8 * k + 6)) / pow(16, k);
    printf("%.14f\n", pi);
    const double data[] = {2, 4, 4, 4, 5, 5, 7, 9};
    struct statistics s = summarize(data, 8);
    printf("%.3f %.3f %.1f %.1f\n", s.mean, s.deviation, s.least, s.greatest);
    for (int y = 10; y >= -10; y -= 4) {
        for (int x = -20; x <= 8; x++) {
            double a = x / 10.0, b = y / 10.0, u = 0, v = 0;
            int i = 0;
            while (i < 20 && u * u + v * v < 4) {
                double t = u * u - v * v + a;
                v = 2 * u * v + b;
                u = t;
                i++;
            }
            putchar(" .:-=+*#%@"[i * 9 / 20]);
        }
        putchar('\n');
    }
    return 0;
}
