/* The shortest way through a maze, by breadth-first search. */
#include <stdio.h>
#include <string.h>

#define ROWS 7
#define COLUMNS 11

struct place { int row, column; };

static char maze[ROWS][COLUMNS + 1] = {
    "###########",
    "#S..#.....#",
    "#.#.#.###.#",
    "#.#...#.#.#",
    "#.#####.#.#",
    "#.......#E#",
    "###########"};

static int distance[ROWS][COLUMNS];
static const struct place directions[4] = {{0, 1}, {1, 0}, {0, -1}, {-1, 0}};

static struct place find(char wanted)
{
    for (int r = 0; r < ROWS; r++)
        for (int c = 0; c < COLUMNS; c++)
            if (maze[r][c] == wanted)
                return (struct place){r, c};
    return (struct place){-1, -1};
}

static void search(struct place from)
{
    struct place queue[ROWS * COLUMNS];
    int head = 0, tail = 0;
    memset(distance, 0xff, sizeof distance);
    distance[from.row][from.column] = 0;
    queue[tail++] = from;
    while (head < tail) {
        struct place here = queue[head++];
        for (int d = 0; d < 4; d++) {
            struct place next = {here.row + directions[d].row, here.column + directions[d].column};
            if (maze[next.row][next.column] == '#' || distance[next.row][next.column] >= 0)
                continue;
            distance[next.row][next.column] = distance[here.row][here.column] + 1;
            queue[tail++] = next;
        }
    }
}

int main(void)
{
    struct place start = find('S'), end = find('E'), none = find('?');
    search(start);
    printf("distance %d, %d\n", distance[end.row][end.column], none.row);
    struct place here = end;
    while (distance[here.row][here.column] > 1) {
        for (int d = 0; d < 4; d++) {
            int r = here.row + directions[d].row, c = here.column + directions[d].column;
            if (distance[r][c] == distance[here.row][here.column] - 1) {
                here.row = r;
                here.column = c;
                break;
            }
        }
        maze[here.row][here.column] = '*';
    }
    for (int r = 0; r < ROWS; r++)
        puts(maze[r]);
    return 0;
}
