/* Bit-fields: packing, signs, wrapping. */
#include <stdio.h>

struct date {
    unsigned day : 5;
    unsigned month : 4;
    unsigned year : 12;
};

struct flags {
    unsigned int ready : 1;
    unsigned int error : 1;
    signed int level : 3;
    unsigned int : 3;
    unsigned int code : 8;
};

struct mixed {
    _Bool b : 1;
    unsigned char c : 7;
    int wide : 30;
    int : 0;
    short s;
};

int main(void)
{
    struct date d = {.day = 31, .month = 12, .year = 1999};
    printf("%u-%02u-%02u in %zu bytes\n", d.year, d.month, d.day, sizeof d);
    d.day++;
    d.month += 3;
    printf("%u %u\n", d.day, d.month);

    struct flags f = {0};
    f.ready = 1;
    f.level = -3;
    f.code = 200;
    f.code += 100;
    printf("%u %u %d %u\n", f.ready, f.error, f.level, f.code);
    for (int i = 0; i < 4; i++)
        f.level--;
    printf("%d %d\n", f.level, f.level < 0);
    f.ready ^= 1;
    f.error = !f.ready;
    printf("%u %u, %zu bytes\n", f.ready, f.error, sizeof f);

    struct mixed m = {1, 100, -500000000, 7};
    printf("%d %d %d %d\n", m.b, m.c, m.wide, m.s);
    m.b = 42;
    m.c += 29;
    printf("%d %d\n", m.b, m.c);
    return 0;
}
