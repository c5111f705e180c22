/* Euclid's algorithm, plain and extended. */
#include <stdio.h>
#include <stdlib.h>

static int gcd(int a, int b)
{
    while (b != 0) {
        int rest = a % b;
        a = b;
        b = rest;
    }
    return abs(a);
}

/* Sets *x and *y so that a * *x + b * *y is the result. */
static int extended(int a, int b, int *x, int *y)
{
    if (b == 0) {
        *x = 1;
        *y = 0;
        return a;
    }
    int x1, y1;
    int g = extended(b, a % b, &x1, &y1);
    *x = y1;
    *y = x1 - a / b * y1;
    return g;
}

int main(void)
{
    const int pairs[][2] = {{12, 18}, {17, 5}, {270, 192}, {0, 9}, {-24, 36}, {1071, 462}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        int a = pairs[i][0], b = pairs[i][1], x, y;
        int g = extended(a, b, &x, &y);
        printf("gcd(%d, %d) = %d; %d * %d + %d * %d = %d\n", a, b, gcd(a, b), a, x, b, y, g);
    }
    return 0;
}
