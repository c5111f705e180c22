/* Dates: leap years, days of the week, a month as a calendar shows it. */
#include <stdbool.h>
#include <stdio.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int days_in(int month, int year)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

/* 0 for Sunday. */
static int weekday(int day, int month, int year)
{
    static const int offsets[12] = {0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4};
    if (month < 3)
        year--;
    return (year + year / 4 - year / 100 + year / 400 + offsets[month - 1] + day) % 7;
}

static long day_number(int day, int month, int year)
{
    long n = day;
    for (int y = 1970; y < year; y++)
        n += is_leap(y) ? 366 : 365;
    for (int m = 1; m < month; m++)
        n += days_in(m, year);
    return n - 1;
}

static void calendar(int month, int year)
{
    printf("%9d/%d\nSu Mo Tu We Th Fr Sa\n", month, year);
    int at = weekday(1, month, year);
    printf("%*s", 3 * at, "");
    for (int day = 1; day <= days_in(month, year); day++) {
        bool last = ++at % 7 == 0 || day == days_in(month, year);
        printf("%2d%c", day, last ? '\n' : ' ');
    }
}

int main(void)
{
    calendar(2, 2024);
    calendar(9, 2023);
    printf("%ld %ld\n", day_number(1, 1, 1970), day_number(1, 3, 2000));
    printf("%d %d\n", weekday(4, 7, 1776), weekday(20, 7, 1969));
    return 0;
}
