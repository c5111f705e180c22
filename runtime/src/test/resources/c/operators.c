/* Precedence, short circuits, the comma and the conditional operator. */
#include <stdio.h>

static int calls;

static int truth(int value)
{
    calls++;
    return value;
}

static const char *sign(int n)
{
    return n < 0 ? "negative" : n > 0 ? "positive" : "zero";
}

int main(void)
{
    int a = 2, b = 3, c = 4, result;
    printf("%d %d %d\n", a + b * c, (a + b) * c, a - b - c);
    printf("%d %d %d\n", a << (1 + 1), a & (b == 2), (a & b) == 2);
    printf("%d %d\n", !a == !b, -a * -b);
    a = b = c;
    printf("%d %d\n", a, b);
    printf("%d\n", ((7 & 3) ^ 1) | 8);
    result = truth(0) && truth(1);
    printf("%d %d\n", result, calls);
    result = truth(1) || truth(0);
    printf("%d %d\n", result, calls);
    result = truth(3) && truth(4);
    printf("%d %d\n", result, calls);
    printf("%s %s %s\n", sign(-3), sign(0), sign(9));
    int i = 5;
    int j = i++ + 1;
    int k = --i * 2;
    printf("%d %d %d\n", i, j, k);
    for (i = 0, j = 10; i < j; i++, j--)
        ;
    printf("%d %d\n", i, j);
    int last = (a = 1, b = 2, a + b);
    printf("%d\n", last);
    a += b *= c -= 1;
    printf("%d %d %d\n", a, b, c);
    unsigned u = 10;
    u -= 3, u *= 2, u %= 5, u <<= 4, u |= 1;
    printf("%u\n", u);
    printf("%zu %zu\n", sizeof(i++), sizeof(char[10]));
    printf("%d\n", i);
    return 0;
}
