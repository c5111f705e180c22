/* Roman numerals, both ways, and numbers in words and in other bases. */
#include <stdio.h>
#include <string.h>

static const struct {
    int value;
    const char *letters;
} numerals[] = {{1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"},
                {40, "XL"}, {10, "X"}, {9, "IX"}, {5, "V"}, {4, "IV"}, {1, "I"}};

static void to_roman(int n, char out[static 20])
{
    out[0] = '\0';
    for (size_t i = 0; i < sizeof numerals / sizeof numerals[0]; i++) {
        while (n >= numerals[i].value) {
            strcat(out, numerals[i].letters);
            n -= numerals[i].value;
        }
    }
}

static int digit(char c)
{
    switch (c) {
    case 'I': return 1;
    case 'V': return 5;
    case 'X': return 10;
    case 'L': return 50;
    case 'C': return 100;
    case 'D': return 500;
    case 'M': return 1000;
    default: return 0;
    }
}

static int from_roman(const char s[])
{
    int sum = 0;
    for (int i = 0; s[i]; i++)
        sum += digit(s[i]) < digit(s[i + 1]) ? -digit(s[i]) : digit(s[i]);
    return sum;
}

static void in_base(unsigned n, unsigned base)
{
    if (n >= base)
        in_base(n / base, base);
    putchar("0123456789abcdefghijklmnopqrstuvwxyz"[n % base]);
}

int main(void)
{
    static const int numbers[] = {1, 4, 9, 14, 40, 90, 400, 1066, 1994, 2024, 3888};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        char buffer[20];
        to_roman(numbers[i], buffer);
        printf("%d %s %d\n", numbers[i], buffer, from_roman(buffer));
    }
    for (unsigned base = 2; base <= 36; base += 17) {
        in_base(123456789, base);
        putchar('\n');
    }
    return 0;
}
