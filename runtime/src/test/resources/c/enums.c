/* Enumerations: values, arithmetic, tables, sets of flags. */
#include <stdio.h>

enum weekday { SUNDAY, MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, DAYS };
enum { KILO = 1000, MEGA = KILO * KILO, NEGATIVE = -5, NEXT, AFTER_NEXT };
enum permission { READ = 1 << 0, WRITE = 1 << 1, EXECUTE = 1 << 2, ALL = READ | WRITE | EXECUTE };

static const char *const names[DAYS] = {
    [SUNDAY] = "Sunday", [MONDAY] = "Monday", [TUESDAY] = "Tuesday", [WEDNESDAY] = "Wednesday",
    [THURSDAY] = "Thursday", [FRIDAY] = "Friday", [SATURDAY] = "Saturday"};

static int is_weekend(enum weekday day)
{
    switch (day) {
    case SATURDAY:
    case SUNDAY:
        return 1;
    default:
        return 0;
    }
}

static void show(unsigned permissions)
{
    printf("%c%c%c\n", permissions & READ ? 'r' : '-', permissions & WRITE ? 'w' : '-',
           permissions & EXECUTE ? 'x' : '-');
}

int main(void)
{
    for (enum weekday d = SUNDAY; d < DAYS; d++)
        printf("%d %-9s %s\n", d, names[d], is_weekend(d) ? "free" : "work");
    enum weekday today = FRIDAY;
    today = (enum weekday)((today + 3) % DAYS);
    printf("%s\n", names[today]);
    printf("%d %d %d %d\n", MEGA, NEGATIVE, NEXT, AFTER_NEXT);
    unsigned p = READ | EXECUTE;
    show(p);
    show(p | WRITE);
    show(p & ~(unsigned)READ);
    show(ALL ^ p);
    printf("%zu %d\n", sizeof(enum weekday), (int)(MONDAY - SATURDAY));
    return 0;
}
