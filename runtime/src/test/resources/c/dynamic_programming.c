/* Tables of solutions: a knapsack, the longest common subsequence, change. */
#include <stdio.h>
#include <string.h>

#define ITEMS 5
#define CAPACITY 15
#define LONGEST 30

static int max(int a, int b) { return a > b ? a : b; }

static int knapsack(const int weight[ITEMS], const int value[ITEMS])
{
    int best[CAPACITY + 1] = {0};
    for (int i = 0; i < ITEMS; i++)
        for (int c = CAPACITY; c >= weight[i]; c--)
            best[c] = max(best[c], best[c - weight[i]] + value[i]);
    return best[CAPACITY];
}

static int common(const char *a, const char *b, char out[])
{
    int n = (int)strlen(a), m = (int)strlen(b);
    int length[LONGEST + 1][LONGEST + 1];
    for (int i = 0; i <= n; i++)
        for (int j = 0; j <= m; j++)
            length[i][j] = i == 0 || j == 0 ? 0
                         : a[i - 1] == b[j - 1] ? length[i - 1][j - 1] + 1
                         : max(length[i - 1][j], length[i][j - 1]);
    int k = length[n][m], result = k;
    out[k] = '\0';
    for (int i = n, j = m; i > 0 && j > 0;) {
        if (a[i - 1] == b[j - 1]) {
            out[--k] = a[i - 1];
            i--;
            j--;
        } else if (length[i - 1][j] >= length[i][j - 1]) {
            i--;
        } else {
            j--;
        }
    }
    return result;
}

static long ways(int amount)
{
    static const int coins[] = {1, 2, 5, 10, 20, 50};
    long table[201] = {1};
    for (size_t c = 0; c < sizeof coins / sizeof coins[0]; c++)
        for (int i = coins[c]; i <= amount; i++)
            table[i] += table[i - coins[c]];
    return table[amount];
}

int main(void)
{
    const int weight[ITEMS] = {12, 2, 1, 4, 1}, value[ITEMS] = {4, 2, 1, 10, 2};
    printf("%d\n", knapsack(weight, value));
    char text[LONGEST + 1];
    printf("%d", common("AGGTABQWERTY", "GXTXAYBRTZY", text));
    printf(" %s\n", text);
    printf("%d\n", common("abc", "xyz", text));
    printf("%ld %ld %ld\n", ways(10), ways(100), ways(200));
    return 0;
}
