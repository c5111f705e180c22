/* Initializers: nested, partial, designated, of strings, of statics. */
#include <stdio.h>

struct color { unsigned char r, g, b; };
struct pixel { int x, y; struct color color; };

static int counts[8] = {1, 2, [5] = 50, 60};
static const char greeting[] = "hello";
static const char fixed[4] = {'a', 'b'};
static int grid[3][4] = {{1}, {2, 3}, {[3] = 9}};
static int flat[2][3] = {{1, 2, 3}, {4}};
static struct pixel pixels[] = {
    [1] = {.y = 5, .color = {.g = 200}},
    {7, 8, {1, 2, 3}},
    [0].color.b = 9,
};
static struct { int size; const char *name; double weights[3]; } config = {
    .name = "default", .weights = {0.5, [2] = 1.5}, .size = sizeof config / sizeof(double)};
static int *const third = &counts[2];

int main(void)
{
    for (int i = 0; i < 8; i++)
        printf("%d ", counts[i]);
    printf("\n%s %zu %d %zu\n", greeting, sizeof greeting, fixed[3], sizeof fixed);
    for (int i = 0; i < 3; i++)
        for (int j = 0; j < 4; j++)
            printf("%d%c", grid[i][j], j < 3 ? ' ' : '\n');
    printf("%d %d %d\n", flat[0][2], flat[1][0], flat[1][2]);
    for (size_t i = 0; i < sizeof pixels / sizeof pixels[0]; i++)
        printf("%d,%d #%02x%02x%02x\n", pixels[i].x, pixels[i].y, pixels[i].color.r, pixels[i].color.g,
               pixels[i].color.b);
    printf("%d %s %g %g %g\n", config.size, config.name, config.weights[0], config.weights[1], config.weights[2]);
    *third = 33;
    printf("%d\n", counts[2]);

    int n = 3;
    int local[4] = {n, n * n, n * n * n};
    struct pixel p = {n, .color = {255, 128, (unsigned char)n}};
    struct pixel q = p;
    q.x++;
    char text[] = {'o', 'k', 0};
    printf("%d %d %d %d, %d %d %d %d, %s\n", local[0], local[1], local[2], local[3], p.x, q.x, p.y, q.color.b, text);
    return 0;
}
