/* The sieve of Eratosthenes. */
#include <stdbool.h>
#include <stdio.h>

#define LIMIT 1000

static bool composite[LIMIT + 1];

int main(void)
{
    int count = 0;
    for (int i = 2; i * i <= LIMIT; i++) {
        if (composite[i])
            continue;
        for (int j = i * i; j <= LIMIT; j += i)
            composite[j] = true;
    }
    for (int i = 2; i <= LIMIT; i++) {
        if (!composite[i]) {
            printf("%4d%c", i, ++count % 12 == 0 ? '\n' : ' ');
        }
    }
    printf("\n%d primes up to %d\n", count, LIMIT);
    return 0;
}
