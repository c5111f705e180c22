/* Gaussian elimination with doubles. */
#include <math.h>
#include <stdio.h>

#define N 4

static double determinant(double m[N][N])
{
    double product = 1;
    for (int column = 0; column < N; column++) {
        int pivot = column;
        for (int row = column + 1; row < N; row++)
            if (fabs(m[row][column]) > fabs(m[pivot][column]))
                pivot = row;
        if (m[pivot][column] == 0)
            return 0;
        if (pivot != column) {
            for (int k = 0; k < N; k++) {
                double t = m[pivot][k];
                m[pivot][k] = m[column][k];
                m[column][k] = t;
            }
            product = -product;
        }
        product *= m[column][column];
        for (int row = column + 1; row < N; row++) {
            double factor = m[row][column] / m[column][column];
            for (int k = column; k < N; k++)
                m[row][k] -= factor * m[column][k];
        }
    }
    return product;
}

int main(void)
{
    double a[N][N] = {{2, -1, 0, 3}, {1, 4, -2, 0.5}, {0, 1, 1, 1}, {5, 0, 2, -1}};
    double singular[N][N] = {{1, 2, 3, 4}, {2, 4, 6, 8}, {0, 1, 0, 1}, {3, 1, 4, 1}};
    double unit[N][N] = {[0][0] = 1, [1][1] = 1, [2][2] = 1, [3][3] = 1};
    printf("%.6f\n%.3e\n%g\n", determinant(a), determinant(singular), determinant(unit));
    return 0;
}
