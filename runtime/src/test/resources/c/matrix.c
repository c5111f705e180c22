/* Products, powers and transposes of matrices. */
#include <stdio.h>

#define N 3

typedef struct {
    long at[N][N];
} matrix;

static matrix identity(void)
{
    matrix m = {0};
    for (int i = 0; i < N; i++)
        m.at[i][i] = 1;
    return m;
}

static matrix multiply(matrix a, matrix b)
{
    matrix c;
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            c.at[i][j] = 0;
            for (int k = 0; k < N; k++)
                c.at[i][j] += a.at[i][k] * b.at[k][j];
        }
    }
    return c;
}

static matrix power(matrix m, unsigned n)
{
    matrix result = identity();
    for (; n != 0; n >>= 1) {
        if (n & 1)
            result = multiply(result, m);
        m = multiply(m, m);
    }
    return result;
}

static matrix transpose(const matrix *m)
{
    matrix t;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            t.at[j][i] = m->at[i][j];
    return t;
}

static void show(const char *title, const matrix *m)
{
    puts(title);
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++)
            printf("%8ld", m->at[i][j]);
        putchar('\n');
    }
}

int main(void)
{
    matrix a = {{{1, 2, 3}, {4, 5, 6}, {7, 8, 10}}};
    matrix t = transpose(&a), p = multiply(a, t), q = power(a, 5), one = power(a, 0);
    show("a", &a);
    show("transposed", &t);
    show("product", &p);
    show("fifth power", &q);
    show("zeroth power", &one);
    return 0;
}
