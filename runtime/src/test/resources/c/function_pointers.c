/* Functions as values. */
#include <math.h>
#include <stdio.h>

typedef double (*function)(double);

static double square(double x) { return x * x; }
static double half(double x) { return x / 2; }

static double integrate(double f(double), double from, double to, int steps)
{
    double width = (to - from) / steps, sum = 0;
    for (int i = 0; i < steps; i++)
        sum += f(from + (i + 0.5) * width);
    return sum * width;
}

static double compose(function f, function g, double x)
{
    return f(g(x));
}

static function choose(int c)
{
    switch (c) {
    case 's': return square;
    case 'h': return &half;
    case 'r': return sqrt;
    }
    return NULL;
}

int main(void)
{
    printf("%.4f\n", integrate(square, 0, 3, 1000));
    printf("%.4f\n", integrate(sin, 0, 3.14159265358979, 1000));
    printf("%.4f %.4f\n", compose(square, half, 6), compose(half, square, 6));
    const char *program = "shrx";
    double x = 5;
    for (int i = 0; program[i]; i++) {
        function f = choose(program[i]);
        if (f == NULL) {
            printf("no function for '%c'\n", program[i]);
            continue;
        }
        x = (*f)(x);
        printf("%c: %.6f\n", program[i], x);
    }
    printf("%d %d\n", choose('s') == square, choose('s') == choose('h'));
    return 0;
}
