/* Arrays of arrays: Pascal's triangle, a magic square, a spiral. */
#include <stdio.h>

#define ROWS 8
#define N 5

static int pascal[ROWS][ROWS];

static void magic_square(int square[N][N])
{
    int row = 0, column = N / 2;
    for (int i = 1; i <= N * N; i++) {
        square[row][column] = i;
        int next_row = (row + N - 1) % N, next_column = (column + 1) % N;
        if (square[next_row][next_column] != 0) {
            next_row = (row + 1) % N;
            next_column = column;
        }
        row = next_row;
        column = next_column;
    }
}

static void spiral(int s[N][N])
{
    int top = 0, bottom = N - 1, left = 0, right = N - 1, n = 1;
    while (top <= bottom && left <= right) {
        for (int c = left; c <= right; c++)
            s[top][c] = n++;
        top++;
        for (int r = top; r <= bottom; r++)
            s[r][right] = n++;
        right--;
        for (int c = right; c >= left; c--)
            s[bottom][c] = n++;
        bottom--;
        for (int r = bottom; r >= top; r--)
            s[r][left] = n++;
        left++;
    }
}

static void show(int s[N][N])
{
    for (int r = 0; r < N; r++) {
        for (int c = 0; c < N; c++)
            printf("%3d", s[r][c]);
        printf("\n");
    }
}

int main(void)
{
    for (int n = 0; n < ROWS; n++) {
        pascal[n][0] = pascal[n][n] = 1;
        for (int k = 1; k < n; k++)
            pascal[n][k] = pascal[n - 1][k - 1] + pascal[n - 1][k];
        for (int k = 0; k <= n; k++)
            printf("%d ", pascal[n][k]);
        printf("\n");
    }
    int square[N][N] = {{0}}, s[N][N];
    magic_square(square);
    show(square);
    int row = 0, column = 0, diagonal = 0;
    for (int i = 0; i < N; i++) {
        row += square[2][i];
        column += square[i][3];
        diagonal += square[i][i];
    }
    printf("%d %d %d\n", row, column, diagonal);
    spiral(s);
    show(s);
    char words[3][8] = {"alpha", "beta", "gamma"};
    words[1][0] = 'B';
    for (int i = 0; i < 3; i++)
        printf("%s %c\n", words[i], words[i][i]);
    printf("%zu %zu\n", sizeof words, sizeof words[0]);
    return 0;
}
