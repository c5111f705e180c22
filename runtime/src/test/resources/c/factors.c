/* Prime factors, perfect numbers, and sums of digits. */
#include <stdio.h>

static void print_factors(unsigned n)
{
    printf("%u =", n);
    const char *separator = " ";
    for (unsigned d = 2; d * d <= n; d += d == 2 ? 1 : 2) {
        int power = 0;
        while (n % d == 0) {
            n /= d;
            power++;
        }
        if (power > 0) {
            printf("%s%u", separator, d);
            if (power > 1)
                printf("^%d", power);
            separator = " * ";
        }
    }
    if (n > 1)
        printf("%s%u", separator, n);
    printf("\n");
}

static int is_perfect(int n)
{
    int sum = 1;
    for (int d = 2; d <= n / 2; d++)
        if (n % d == 0)
            sum += d;
    return n > 1 && sum == n;
}

static int digit_sum(long n)
{
    int sum = 0;
    do {
        sum += n % 10;
        n /= 10;
    } while (n != 0);
    return sum;
}

int main(void)
{
    unsigned numbers[] = {2, 12, 97, 360, 1001, 65536, 999983, 2147483647};
    for (unsigned i = 0; i < sizeof numbers / sizeof *numbers; i++)
        print_factors(numbers[i]);
    for (int n = 1; n < 1000; n++)
        if (is_perfect(n))
            printf("%d is perfect\n", n);
    printf("%d %d %d\n", digit_sum(0), digit_sum(123456789L), digit_sum(9999999999L));
    return 0;
}
