/* A recursive-descent parser that evaluates expressions. */
#include <ctype.h>
#include <stdio.h>

static const char *input;
static int position;
static const char *error;

static long expression(void);

static char peek(void)
{
    while (input[position] == ' ')
        position++;
    return input[position];
}

static int accept(char c)
{
    if (peek() != c)
        return 0;
    position++;
    return 1;
}

static long primary(void)
{
    if (accept('-'))
        return -primary();
    if (accept('(')) {
        long value = expression();
        if (!accept(')') && !error)
            error = "')' expected";
        return value;
    }
    if (!isdigit((unsigned char)peek())) {
        if (!error)
            error = "number expected";
        return 0;
    }
    long value = 0;
    while (isdigit((unsigned char)input[position]))
        value = 10 * value + (input[position++] - '0');
    return value;
}

static long power(void)
{
    long base = primary();
    if (!accept('^'))
        return base;
    long exponent = power(), result = 1;
    while (exponent-- > 0)
        result *= base;
    return result;
}

static long term(void)
{
    long value = power();
    for (;;) {
        if (accept('*')) {
            value *= power();
        } else if (accept('/')) {
            long divisor = power();
            if (divisor == 0) {
                if (!error)
                    error = "division by zero";
                return 0;
            }
            value /= divisor;
        } else {
            return value;
        }
    }
}

static long expression(void)
{
    long value = term();
    for (;;) {
        if (accept('+'))
            value += term();
        else if (accept('-'))
            value -= term();
        else
            return value;
    }
}

int main(void)
{
    static const char *const lines[] = {"1 + 2 * 3", "(1+2)*3", "2^3^2", "-(4 - 10) / 4", "10 - 4 - 3",
                                        "7 / (3 - 3)", "2 * (3 + 4", "5 +", "12 34"};
    for (int i = 0; i < 9; i++) {
        input = lines[i];
        position = 0;
        error = NULL;
        long value = expression();
        if (!error && peek() != '\0')
            error = "end expected";
        if (error)
            printf("%s: %s at %d\n", input, error, position);
        else
            printf("%s = %ld\n", input, value);
    }
    return 0;
}
