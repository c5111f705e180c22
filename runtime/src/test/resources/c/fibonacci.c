/* Fibonacci numbers in three ways. */
#include <stdio.h>

#define MAX 90

static long table[MAX + 1];
static int calls;

static int naive(int n)
{
    calls++;
    return n < 2 ? n : naive(n - 1) + naive(n - 2);
}

static long remembered(int n)
{
    if (n < 2)
        return n;
    if (table[n] == 0)
        table[n] = remembered(n - 1) + remembered(n - 2);
    return table[n];
}

static long iterative(int n)
{
    long a = 0, b = 1;
    while (n-- > 0) {
        long next = a + b;
        a = b;
        b = next;
    }
    return a;
}

int main(void)
{
    int result = naive(15);
    printf("naive(15) = %d, with %d calls\n", result, calls);
    for (int n = 0; n <= MAX; n += 10)
        printf("%d: %ld %ld\n", n, remembered(n), iterative(n));
    return 0;
}
