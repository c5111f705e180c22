/* A program that ends early, with a status. */
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

static int checked(int n)
{
    assert(n >= 0);
    if (n > 3) {
        printf("%d is too much\n", n);
        exit(7);
    }
    return n * n;
}

int main(void)
{
    for (int i = 0;; i++)
        printf("%d\n", checked(i));
}
