/* Pointers to variables, elements, fields, structures and pointers. */
#include <stddef.h>
#include <stdio.h>

struct pair { int first; int second; };

static void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

static void divide(int a, int b, int *quotient, int *rest)
{
    *quotient = a / b;
    if (rest != NULL)
        *rest = a % b;
}

static int *greater(int *a, int *b)
{
    return *a > *b ? a : b;
}

static int total(const int p[], const int n)
{
    int sum = 0;
    for (const int *q = p; q != p + n; q++)
        sum += *q;
    return sum;
}

int main(void)
{
    static int x = 1, y = 2;
    swap(&x, &y);
    printf("%d %d\n", x, y);
    int q, r = -1;
    divide(17, 5, &q, NULL);
    printf("%d %d\n", q, r);
    divide(17, 5, &q, &r);
    printf("%d %d\n", q, r);
    *greater(&x, &y) = 100;
    printf("%d %d\n", x, y);

    int a[6] = {1, 2, 3, 4, 5, 6};
    int *p = a;
    p[0] = 10;
    *(p + 1) = 20;
    *++p += 1;
    swap(&a[4], &a[5]);
    printf("%d %d %d, %d\n", a[0], a[1], *p, total(a, 6));
    printf("%d\n", total(&a[2], 3));

    struct pair pairs[2] = {{1, 2}, {3, 4}}, *pp = &pairs[0];
    int *field = &pp->second;
    *field = 20;
    pp++;
    pp->first = (*pp).second * 10;
    printf("%d %d %d %d\n", pairs[0].first, pairs[0].second, pairs[1].first, pairs[1].second);

    int *one = &x, **two = &one;
    **two = 7;
    *two = &y;
    **two = 8;
    printf("%d %d %d\n", x, y, one == &y);
    printf("%zu\n", offsetof(struct pair, second));
    return 0;
}
