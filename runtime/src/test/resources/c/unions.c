/* Unions: the bytes of numbers, and values with tags. */
#include <stdint.h>
#include <stdio.h>

union word {
    uint32_t whole;
    uint16_t half[2];
    uint8_t byte[4];
    float real;
};

enum kind { INTEGER, REAL, CHARACTER };

struct value {
    enum kind kind;
    union {
        long i;
        double d;
        char c;
    } as;
};

static void show(const struct value *v)
{
    switch (v->kind) {
    case INTEGER:
        printf("%ld\n", v->as.i);
        break;
    case REAL:
        printf("%.2f\n", v->as.d);
        break;
    case CHARACTER:
        printf("'%c'\n", v->as.c);
        break;
    }
}

int main(void)
{
    union word w = {.whole = 0x01020304};
    printf("%x %x, %x %x %x %x\n", w.half[0], w.half[1], w.byte[0], w.byte[1], w.byte[2], w.byte[3]);
    w.byte[3] = 0xff;
    printf("%08x\n", w.whole);
    w.real = 1.0f;
    printf("%08x, exponent %u\n", w.whole, w.whole >> 23 & 0xff);
    w.whole |= 0x80000000u;
    printf("%.1f\n", w.real);

    struct value values[3] = {
        {INTEGER, {.i = -42}}, {REAL, {.d = 3.14159}}, {.kind = CHARACTER, .as.c = 'x'}};
    for (int i = 0; i < 3; i++)
        show(&values[i]);
    printf("%zu %zu\n", sizeof(union word), sizeof(struct value));
    return 0;
}
