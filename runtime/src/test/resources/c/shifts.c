/* Shifts and masks. */
#include <stdint.h>
#include <stdio.h>

static void binary(uint16_t n)
{
    for (int bit = 15; bit >= 0; bit--) {
        putchar(n >> bit & 1 ? '1' : '0');
        if (bit % 4 == 0 && bit > 0)
            putchar('_');
    }
    putchar('\n');
}

static uint32_t rotate_left(uint32_t x, unsigned n)
{
    n &= 31;
    return n == 0 ? x : x << n | x >> (32 - n);
}

static uint32_t reverse_bits(uint32_t x)
{
    x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
    x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
    x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
    x = (x >> 8 & 0x00ff00ff) | (x & 0x00ff00ff) << 8;
    return x >> 16 | x << 16;
}

static unsigned set_field(unsigned word, int at, int width, unsigned value)
{
    unsigned mask = ((1u << width) - 1) << at;
    return (word & ~mask) | (value << at & mask);
}

int main(void)
{
    binary(0xb0c5);
    binary((uint16_t)~0xb0c5);
    binary(0xb0c5 & 0x0ff0);
    binary(0xb0c5 ^ 0xffff);
    binary((uint16_t)(0xb0c5 << 3));
    binary(0xb0c5 >> 3);
    printf("%d %d %d\n", -16 >> 2, -1 >> 31, -17 >> 4);
    printf("%u %lu\n", 1u << 31, 1ul << 63);
    for (unsigned n = 0; n <= 32; n += 8)
        printf("%08x ", rotate_left(0x12345678, n));
    printf("\n%08x %08x\n", reverse_bits(1), reverse_bits(0x12345678));
    printf("%x %x\n", set_field(0xffffffff, 8, 8, 0x12), set_field(0, 4, 3, 0xff));
    int x = 1;
    x <<= 10;
    x |= 5;
    x >>= 1;
    x ^= 2;
    printf("%d\n", x);
    return 0;
}
