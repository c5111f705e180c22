/* Compound literals. */
#include <stdio.h>

struct vector { double x, y, z; };

static double dot(struct vector a, struct vector b)
{
    return a.x * b.x + a.y * b.y + a.z * b.z;
}

static struct vector cross(struct vector a, struct vector b)
{
    return (struct vector){a.y * b.z - a.z * b.y, a.z * b.x - a.x * b.z, a.x * b.y - a.y * b.x};
}

static int sum(const int values[], int n)
{
    int total = 0;
    for (int i = 0; i < n; i++)
        total += values[i];
    return total;
}

static void negate(struct vector *v)
{
    *v = (struct vector){-v->x, -v->y, -v->z};
}

int main(void)
{
    struct vector x = {1, 0, 0}, y = {.y = 1};
    struct vector z = cross(x, y);
    printf("%g %g %g\n", z.x, z.y, z.z);
    negate(&z);
    printf("%g\n", z.z);
    printf("%g\n", dot((struct vector){1, 2, 3}, (struct vector){4, 5, 6}));
    printf("%d\n", sum((int[]){1, 2, 3, 4, 5}, 5));
    int n = 10;
    printf("%d\n", sum((int[4]){n, n + 1}, 4));
    for (int i = 0; i < 3; i++) {
        struct vector v = (struct vector){.y = i};
        printf("%g %g %g\n", v.x, v.y, v.z);
    }
    printf("%c\n", (char[]){'a', 'b', 'c'}[1]);
    return 0;
}
