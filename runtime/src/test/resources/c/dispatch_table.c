/* A table of commands, and objects with tables of methods. */
#include <stdio.h>
#include <string.h>

struct command {
    const char *name;
    int (*run)(int, int);
};

static int add(int a, int b) { return a + b; }
static int subtract(int a, int b) { return a - b; }
static int multiply(int a, int b) { return a * b; }
static int greatest(int a, int b) { return a > b ? a : b; }

static const struct command commands[] = {
    {"add", add}, {"sub", subtract}, {"mul", multiply}, {"max", greatest}};

static int execute(const char *name, int a, int b, int *result)
{
    for (size_t i = 0; i < sizeof commands / sizeof commands[0]; i++) {
        if (strcmp(commands[i].name, name) == 0) {
            *result = commands[i].run(a, b);
            return 1;
        }
    }
    return 0;
}

struct shape {
    double (*area)(const struct shape *);
    const char *name;
    double a, b;
};

static double circle_area(const struct shape *s) { return 3.0 * s->a * s->a; }
static double box_area(const struct shape *s) { return s->a * s->b; }

int main(void)
{
    const char *names[] = {"add", "sub", "mul", "max", "div"};
    for (int i = 0; i < 5; i++) {
        int result;
        if (execute(names[i], 12, 5, &result))
            printf("%s: %d\n", names[i], result);
        else
            printf("%s: unknown\n", names[i]);
    }
    struct shape shapes[] = {{circle_area, "circle", 2, 0}, {box_area, "box", 2, 3.5}};
    for (int i = 0; i < 2; i++)
        printf("%s %.1f\n", shapes[i].name, shapes[i].area(&shapes[i]));
    return 0;
}
