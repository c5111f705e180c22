/* Numbers with many digits, as arrays: factorials and powers. */
#include <stdio.h>

#define DIGITS 80

struct big {
    int length;
    unsigned char digit[DIGITS];  /* the lowest first */
};

static struct big from(unsigned n)
{
    struct big b = {0};
    do {
        b.digit[b.length++] = (unsigned char)(n % 10);
    } while ((n /= 10) != 0);
    return b;
}

static void multiply(struct big *b, unsigned by)
{
    unsigned carry = 0;
    for (int i = 0; i < b->length; i++) {
        carry += b->digit[i] * by;
        b->digit[i] = (unsigned char)(carry % 10);
        carry /= 10;
    }
    while (carry > 0) {
        b->digit[b->length++] = (unsigned char)(carry % 10);
        carry /= 10;
    }
}

static struct big add(const struct big *a, const struct big *b)
{
    struct big sum = {.length = 0};
    unsigned carry = 0;
    for (int i = 0; i < a->length || i < b->length || carry > 0; i++) {
        carry += (i < a->length ? a->digit[i] : 0) + (i < b->length ? b->digit[i] : 0);
        sum.digit[sum.length++] = (unsigned char)(carry % 10);
        carry /= 10;
    }
    return sum;
}

static void show(const struct big *b)
{
    for (int i = b->length - 1; i >= 0; i--) {
        putchar('0' + b->digit[i]);
        if (i > 0 && i % 3 == 0)
            putchar(',');
    }
    putchar('\n');
}

int main(void)
{
    struct big f = from(1);
    for (unsigned i = 2; i <= 50; i++)
        multiply(&f, i);
    show(&f);
    struct big p = from(1);
    for (int i = 0; i < 128; i++)
        p = add(&p, &p);
    show(&p);
    struct big a = from(1), b = from(1);
    for (int i = 3; i <= 200; i++) {
        struct big c = add(&a, &b);
        a = b;
        b = c;
    }
    show(&b);
    return 0;
}
