/* Arithmetic modulo a power of two, and limits. */
#include <inttypes.h>
#include <limits.h>
#include <stdio.h>

int main(void)
{
    unsigned char b = 250;
    for (int i = 0; i < 8; i++)
        printf("%d ", b++);
    printf("\n");

    uint32_t x = UINT32_MAX;
    x += 2;
    printf("%" PRIu32 " %" PRIu32 " %" PRIx32 "\n", x, -x, x * 0x80000000u);
    uint64_t y = UINT64_C(0xfedcba9876543210);
    printf("%" PRIx64 " %" PRIu64 " %" PRIu64 "\n", y * y, y / 1000, y % 1000);
    printf("%u %u\n", 3u - 5u, (3u - 5u) / 2);
    printf("%lu %d\n", (unsigned long)-1, (unsigned)-1 > 0);
    for (unsigned i = 3; i < 4; i--)
        printf("%u ", i);
    printf("\n");

    printf("%d %d %u\n", INT_MIN, INT_MAX, UINT_MAX);
    printf("%ld %ld %lu\n", LONG_MIN, LONG_MAX, ULONG_MAX);
    printf("%d %d %d %d\n", SCHAR_MIN, SCHAR_MAX, UCHAR_MAX, CHAR_BIT);
    printf("%d %d %d\n", SHRT_MIN, SHRT_MAX, USHRT_MAX);
    printf("%d %d %d %d\n", -7 / 2, -7 % 2, 7 / -2, 7 % -2);
    printf("%ld %d\n", (long)INT_MAX + 1, (int)((long)INT_MAX + 1 == 2147483648L));
    return 0;
}
