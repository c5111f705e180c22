/* What the integer promotions and the usual arithmetic conversions do. */
#include <limits.h>
#include <stdint.h>
#include <stdio.h>

#define TYPE(x) _Generic((x), char: "char", signed char: "signed char", unsigned char: "unsigned char", \
    short: "short", unsigned short: "unsigned short", int: "int", unsigned: "unsigned", long: "long", \
    unsigned long: "unsigned long", float: "float", double: "double", default: "other")

int main(void)
{
    char c = 'x';
    signed char sc = -1;
    unsigned char uc = 255;
    short s = -2;
    unsigned short us = 65535;
    unsigned u = 1;
    long l = 1;
    unsigned long ul = 1;
    float f = 1;

    printf("%s %s %s\n", TYPE(c), TYPE(+c), TYPE(c + sc));
    printf("%s %s %s\n", TYPE(uc + us), TYPE(s * us), TYPE(~uc));
    printf("%s %s %s\n", TYPE(u + s), TYPE(u + l), TYPE(l + ul));
    printf("%s %s %s\n", TYPE(f + l), TYPE(f * 1.0), TYPE(1 ? sc : u));
    printf("%s %s %s\n", TYPE('a'), TYPE(s << ul), TYPE(sizeof c));
    printf("%s %s %s\n", TYPE(2147483647), TYPE(2147483648), TYPE(0xffffffff));

    printf("%d %d\n", sc < u, sc < (int)u);
    printf("%d %d\n", uc + 1, (unsigned char)(uc + 1));
    printf("%d %d\n", us * 2, (int16_t)us);
    printf("%d %d\n", ~uc, (unsigned char)~uc);
    printf("%d %d\n", -1 < 0u, -1L < 0u);
    printf("%u %lu\n", u - 2, ul - 2);
    printf("%d %d\n", CHAR_MIN < 0, (char)200);
    printf("%d\n", (s & 0xff) == 0xfe);
    sc = (signed char)(sc - 127);
    sc--;
    printf("%d\n", sc);
    uc += 10;
    us = (unsigned short)(us << 4);
    printf("%d %d\n", uc, us);
    return 0;
}
