/* Goto: leaving nested loops, retrying, and one place for cleaning up. */
#include <stdio.h>

#define N 6

static int find_pair(const int a[N], int sum, int *first, int *second)
{
    int i, j;
    for (i = 0; i < N; i++) {
        for (j = i + 1; j < N; j++) {
            if (a[i] + a[j] == sum)
                goto found;
        }
    }
    return 0;
found:
    *first = a[i];
    *second = a[j];
    return 1;
}

static int open_count;

static int acquire(int n, int fails)
{
    if (n == fails)
        return 0;
    open_count++;
    return 1;
}

static int work(int fails)
{
    int result = -1;
    if (!acquire(1, fails))
        goto out;
    if (!acquire(2, fails))
        goto release_first;
    if (!acquire(3, fails))
        goto release_second;
    result = open_count;
    open_count--;
release_second:
    open_count--;
release_first:
    open_count--;
out:
    return result;
}

int main(void)
{
    const int a[N] = {1, 8, 4, 11, 3, 20};
    int x, y;
    for (int sum = 10; sum <= 14; sum++) {
        if (find_pair(a, sum, &x, &y))
            printf("%d = %d + %d\n", sum, x, y);
        else
            printf("%d: no pair\n", sum);
    }
    for (int fails = 0; fails <= 3; fails++) {
        int result = work(fails);
        printf("%d: %d, %d left open\n", fails, result, open_count);
    }

    int tries = 0, value = 27;
again:
    tries++;
    value = value % 2 ? 3 * value + 1 : value / 2;
    if (value != 1)
        goto again;
    printf("%d steps\n", tries);
    return 0;
}
