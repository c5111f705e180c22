/* Macros with and without arguments, conditional text, pasting. */
#include <stdio.h>

#define SQUARE(x) ((x) * (x))
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define CONCAT(a, b) a##b
#define SHOW(format, expression) printf(#expression " = " format "\n", expression)
#define TEXT_(x) #x
#define TEXT(x) TEXT_(x)
#define REPEAT(n) for (int i_ = 0; i_ < (n); i_++)
#define SWAP(T, a, b) do { T t_ = a; a = b; b = t_; } while (0)
#define COUNT(array) (sizeof(array) / sizeof((array)[0]))
#define LOG(...) printf("log: " __VA_ARGS__)

#define COLORS(X) X(red, 4) X(green, 2) X(blue, 1)
#define AS_ENUM(name, value) name = value,
#define AS_CASE(name, value) case value: return #name;

enum color { COLORS(AS_ENUM) };

static const char *name(int color)
{
    switch (color) {
        COLORS(AS_CASE)
    }
    return "?";
}

#ifdef MISSING
#error "never seen"
#elif defined(SQUARE) && SQUARE(3) == 9
#define CHOSEN "second"
#else
#define CHOSEN "third"
#endif

#undef MAX
#define MAX 100

int main(void)
{
    int n = 3, variable12 = 7;
    SHOW("%d", SQUARE(n + 1));
    SHOW("%d", CONCAT(variable, 12) - MAX);
    SHOW("%zu", COUNT(((int[]){1, 2, 3})));
    printf("%s %s %s\n", TEXT(MAX), TEXT(n + 1), CHOSEN);
    REPEAT(n) putchar('*');
    putchar('\n');
    double x = 1.5, y = 2.5;
    SWAP(double, x, y);
    printf("%g %g\n", x, y);
    LOG("%d %s\n", n, "values");
    printf("%s %s %s\n", name(red | 0), name(blue), name(7));
    printf("line %d, %s\n", __LINE__, __func__);
#if 0
    this is not C
#endif
    printf("one " "string "
           "from three\n");
    return 0;
}
