/* Variables that live as long as the program; blocks and what they hide. */
#include <stdio.h>

static int counter(void)
{
    static int count = 10;
    return count++;
}

static int running_maximum(int x)
{
    static int maximum, seen;
    if (!seen || x > maximum) {
        maximum = x;
        seen = 1;
    }
    return maximum;
}

static unsigned random_number(void)
{
    static unsigned state = 1;
    state = state * 1664525u + 1013904223u;
    return state >> 24;
}

static int depth(int n)
{
    static int deepest;
    int here = n;
    if (n < 3)
        depth(n + 1);
    if (here > deepest)
        deepest = here;
    return deepest;
}

int x = 1;

int main(void)
{
    for (int i = 0; i < 3; i++)
        printf("%d ", counter());
    printf("\n");
    int values[] = {-5, -9, 3, 2, 8, 1};
    for (int i = 0; i < 6; i++)
        printf("%d ", running_maximum(values[i]));
    printf("\n");
    for (int i = 0; i < 3; i++)
        printf("%u\n", random_number());
    int first = depth(0);
    printf("%d %d\n", first, depth(5));

    printf("%d", x);
    int x = 2;
    printf("%d", x);
    {
        int x = 3;
        printf("%d", x);
        for (int x = 4; x < 5; x++) {
            printf("%d", x);
            extern int x;
            printf("%d", x);
        }
        printf("%d", x);
    }
    printf("%d\n", x);
    for (int i = 0; i < 3; i++) {
        static int kept = 100;
        int fresh = 100;
        printf("%d/%d ", ++kept, ++fresh);
    }
    printf("\n");
    return 0;
}
