/* Recursion and iteration: factorials. */
#include <stdio.h>

static unsigned long factorial(unsigned int n)
{
    if (n <= 1)
        return 1;
    return n * factorial(n - 1);
}

static unsigned long factorial_loop(unsigned int n)
{
    unsigned long product = 1;
    for (unsigned int i = 2; i <= n; i++)
        product *= i;
    return product;
}

int main(void)
{
    for (unsigned int n = 0; n <= 20; n++) {
        unsigned long f = factorial(n);
        printf("%2u! = %20lu %s\n", n, f, f == factorial_loop(n) ? "same" : "different");
    }
    return 0;
}
