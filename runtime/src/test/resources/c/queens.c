/* Backtracking: the eight queens. */
#include <stdbool.h>
#include <stdio.h>

#define N 8

static int column_of[N];
static bool column_used[N], up_used[2 * N - 1], down_used[2 * N - 1];
static int solutions;

static void show(void)
{
    for (int row = 0; row < N; row++) {
        for (int column = 0; column < N; column++)
            putchar(column_of[row] == column ? 'Q' : '.');
        putchar('\n');
    }
}

static void place(int row)
{
    if (row == N) {
        if (solutions++ == 0)
            show();
        return;
    }
    for (int column = 0; column < N; column++) {
        bool *up = &up_used[row + column], *down = &down_used[row - column + N - 1];
        if (column_used[column] || *up || *down)
            continue;
        column_used[column] = *up = *down = true;
        column_of[row] = column;
        place(row + 1);
        column_used[column] = *up = *down = false;
    }
}

int main(void)
{
    place(0);
    printf("%d solutions\n", solutions);
    return 0;
}
