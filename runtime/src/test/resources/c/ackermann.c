/* A function that recurses deeply, and two that call each other. */
#include <stdio.h>

static int ackermann(int m, int n)
{
    if (m == 0)
        return n + 1;
    if (n == 0)
        return ackermann(m - 1, 1);
    return ackermann(m - 1, ackermann(m, n - 1));
}

static int is_odd(unsigned int n);

static int is_even(unsigned int n)
{
    return n == 0 ? 1 : is_odd(n - 1);
}

static int is_odd(unsigned int n)
{
    return n == 0 ? 0 : is_even(n - 1);
}

int main(void)
{
    for (int m = 0; m <= 2; m++) {
        for (int n = 0; n <= 6; n++)
            printf("%4d", ackermann(m, n));
        printf("\n");
    }
    printf("even: %d %d %d\n", is_even(0), is_even(7), is_even(100));
    return 0;
}
