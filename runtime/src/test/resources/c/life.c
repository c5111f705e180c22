/* Conway's game of life on a torus. */
#include <stdio.h>
#include <string.h>

enum { WIDTH = 12, HEIGHT = 8 };

typedef unsigned char world[HEIGHT][WIDTH];

static void load(world w, const char *const picture[HEIGHT])
{
    for (int y = 0; y < HEIGHT; y++)
        for (int x = 0; x < WIDTH; x++)
            w[y][x] = picture[y][x] == '#';
}

static int neighbours(world w, int x, int y)
{
    int n = 0;
    for (int dy = -1; dy <= 1; dy++)
        for (int dx = -1; dx <= 1; dx++)
            if (dx || dy)
                n += w[(y + dy + HEIGHT) % HEIGHT][(x + dx + WIDTH) % WIDTH];
    return n;
}

static void step(world w)
{
    world next;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            int n = neighbours(w, x, y);
            next[y][x] = n == 3 || (n == 2 && w[y][x]);
        }
    }
    memcpy(w, next, sizeof next);
}

static int show(world w)
{
    int alive = 0;
    for (int y = 0; y < HEIGHT; y++) {
        for (int x = 0; x < WIDTH; x++) {
            putchar(w[y][x] ? '#' : '.');
            alive += w[y][x];
        }
        putchar('\n');
    }
    return alive;
}

int main(void)
{
    static const char *const glider[HEIGHT] = {
        ".#..........", "..#.........", "###.........", "............",
        "............", ".......###..", "............", "............"};
    world w;
    load(w, glider);
    for (int generation = 0; generation <= 8; generation++) {
        if (generation % 4 == 0)
            printf("%d alive after %d generations\n", show(w), generation);
        step(w);
    }
    return 0;
}
