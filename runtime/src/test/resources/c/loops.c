/* All kinds of loops. */
#include <stdio.h>

static int reverse_digits(int n)
{
    int reversed = 0;
    do {
        reversed = reversed * 10 + n % 10;
        n /= 10;
    } while (n > 0);
    return reversed;
}

static int collatz(long n)
{
    int steps = 0;
    for (; n != 1; steps++)
        n = n % 2 == 0 ? n / 2 : 3 * n + 1;
    return steps;
}

int main(void)
{
    for (int i = 1; i <= 15; i++) {
        if (i % 15 == 0)
            printf("FizzBuzz");
        else if (i % 5 == 0)
            printf("Buzz");
        else if (i % 3 == 0)
            printf("Fizz");
        else
            printf("%d", i);
        printf("%s", i < 15 ? " " : "\n");
    }
    printf("%d %d %d\n", reverse_digits(12345), reverse_digits(100), reverse_digits(0));
    int best = 1;
    for (int n = 1; n < 1000; n++)
        if (collatz(n) > collatz(best))
            best = n;
    printf("%d takes %d steps\n", best, collatz(best));
    for (int i = 1; i <= 9; i++) {
        for (int j = 1; j <= i; j++)
            printf("%d*%d=%-3d", j, i, i * j);
        printf("\n");
    }
    int i = 0;
    while (1) {
        if (++i % 2)
            continue;
        if (i > 10)
            break;
        printf("%d ", i);
    }
    printf("\n");
    for (double x = 0; x < 1; x += 0.25)
        printf("%.2f ", x);
    for (char c = 'z'; c >= 'a'; c -= 5)
        putchar(c);
    putchar('\n');
    return 0;
}
