/* Conversions between types, implicit and by casts. */
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

static long widen(int x) { return x; }
static int narrow(long x) { return (int)x; }
static double average(int a, int b) { return (a + b) / 2.0; }
static int truncated(double x) { return x; }
static unsigned char low_byte(int x) { return x; }

static int seven = 7;
static long seventy_thousand = 70000;

static unsigned cut_and_widened(void)
{
    return (signed char)(seven * 80);
}

int main(void)
{
    printf("%ld %d\n", widen(-5), narrow(0x1fffffffeL));
    printf("%g %g\n", average(3, 4), (double)((3 + 4) / 2));
    printf("%d %d %d\n", truncated(2.99), truncated(-2.99), (int)1e9);
    printf("%d %d\n", low_byte(0x1234), low_byte(-1));

    int8_t small = (int8_t)300;
    uint8_t positive = (uint8_t)-56;
    int16_t medium = (int16_t)70000;
    printf("%d %d %d\n", small, positive, medium);

    bool yes = 42, no = 0.0, tiny = 0.001;
    printf("%d %d %d %d\n", yes, no, tiny, yes + yes);

    float third = 1.0f / 3;
    double exact = third;
    printf("%.9f %.9f %d\n", third, 1.0 / 3, exact == 1.0 / 3);
    printf("%d %d\n", 16777217 == (int)(float)16777217, (float)16777216 == 16777217);
    long big = 9007199254740993L;
    printf("%ld %ld\n", big, (long)(double)big);
    printf("%d %c %d\n", 'A' + 1, 'A' + 1, (char)('A' + 1) == 'B');
    unsigned u = 4000000000u;
    printf("%.1f %.1f\n", (double)u, (double)(int)u);
    double d = 255.7;
    unsigned char octet = (unsigned char)d;
    printf("%d %u\n", octet, (unsigned)d);
    int i = 7;
    i /= 2.0;
    i += 0.9;
    printf("%d\n", i);
    i *= 1.5;
    printf("%d\n", i);
    printf("%u %lu\n", cut_and_widened(), (unsigned long)(unsigned)(short)(seven * seventy_thousand));
    printf("%lu %u\n", (unsigned long)(unsigned)(signed char)(seven * 20), (unsigned short)(signed char)(seven * 20));
    return 0;
}
