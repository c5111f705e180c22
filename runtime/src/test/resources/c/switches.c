/* Switches: fall-through, ranges by hand, nested ones, cases inside loops. */
#include <stdio.h>

static int days_in_month(int month, int year)
{
    switch (month) {
    case 4: case 6: case 9: case 11:
        return 30;
    case 2:
        if (year % 4 == 0 && (year % 100 != 0 || year % 400 == 0))
            return 29;
        return 28;
    default:
        return 31;
    }
}

static void verse(int day)
{
    switch (day) {
    case 4:
        printf("four calling birds, ");
        /* fall through */
    case 3:
        printf("three French hens, ");
        /* fall through */
    case 2:
        printf("two turtle doves and ");
        /* fall through */
    case 1:
        printf("a partridge\n");
        break;
    case 0:
        break;
    default:
        printf("no such day: %d\n", day);
    }
}

/* Copies by eights, entered in the middle. */
static int unrolled(int count)
{
    int done = 0, rounds = (count + 3) / 4;
    switch (count % 4) {
    case 0: do { done++;
    case 3:      done++;
    case 2:      done++;
    case 1:      done++;
            } while (--rounds > 0);
    }
    return done;
}

static const char *classify(long n)
{
    switch (n) {
    case -1: return "minus one";
    case 0x7fffffffL: return "large";
    case 1000000000000L: return "huge";
    case 'A': return "letter";
    }
    return "other";
}

int main(void)
{
    for (int m = 1; m <= 12; m++)
        printf("%d/%d ", days_in_month(m, 2023), days_in_month(m, 2024));
    printf("\n%d %d\n", days_in_month(2, 1900), days_in_month(2, 2000));
    for (int d = 0; d <= 5; d++)
        verse(d);
    for (int n = 1; n <= 9; n++)
        printf("%d ", unrolled(n));
    printf("\n%s, %s, %s, %s, %s\n", classify(-1), classify(2147483647), classify(1000000000000), classify(65),
           classify(2));
    int vowels = 0, others = 0;
    const char *text = "switch inside a loop";
    for (int i = 0; text[i]; i++) {
        switch (text[i]) {
        case ' ':
            continue;
        case 'a': case 'e': case 'i': case 'o': case 'u':
            vowels++;
            break;
        default:
            others++;
        }
    }
    printf("%d vowels, %d others\n", vowels, others);
    return 0;
}
