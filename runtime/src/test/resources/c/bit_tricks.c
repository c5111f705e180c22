/* Counting and finding bits; sets as words. */
#include <stdint.h>
#include <stdio.h>

static int count_by_loop(uint64_t x)
{
    int n = 0;
    for (; x; x &= x - 1)
        n++;
    return n;
}

static int count_by_halves(uint64_t x)
{
    x = x - (x >> 1 & 0x5555555555555555u);
    x = (x & 0x3333333333333333u) + (x >> 2 & 0x3333333333333333u);
    x = (x + (x >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (int)(x * 0x0101010101010101u >> 56);
}

static int highest(uint64_t x)
{
    int n = -1;
    while (x) {
        n++;
        x >>= 1;
    }
    return n;
}

static int is_power_of_two(uint64_t x) { return x && !(x & (x - 1)); }
static unsigned gray(unsigned n) { return n ^ n >> 1; }

static void show_set(unsigned set)
{
    putchar('{');
    for (int i = 0, first = 1; i < 32; i++) {
        if (set & 1u << i) {
            printf("%s%d", first ? "" : ",", i);
            first = 0;
        }
    }
    puts("}");
}

int main(void)
{
    uint64_t samples[] = {0, 1, 0xff, 0x8000000000000000, 0x123456789abcdef, UINT64_MAX, 4096};
    for (int i = 0; i < 7; i++) {
        uint64_t x = samples[i];
        printf("%16lx: %d %d, highest %d, power %d\n", x, count_by_loop(x), count_by_halves(x), highest(x),
               is_power_of_two(x));
    }
    for (unsigned i = 0; i < 8; i++)
        printf("%u ", gray(i));
    printf("\n");
    unsigned a = 1u << 1 | 1u << 3 | 1u << 5, b = 1u << 3 | 1u << 4;
    show_set(a | b);
    show_set(a & b);
    show_set(a & ~b);
    show_set(0);
    return 0;
}
