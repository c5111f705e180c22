/* Graphs as matrices: shortest paths, reachability, depth-first order. */
#include <limits.h>
#include <stdbool.h>
#include <stdio.h>

#define N 6

static const int weight[N][N] = {
    {0, 7, 9, 0, 0, 14}, {7, 0, 10, 15, 0, 0}, {9, 10, 0, 11, 0, 2},
    {0, 15, 11, 0, 6, 0}, {0, 0, 0, 6, 0, 9}, {14, 0, 2, 0, 9, 0}};

static void shortest(int from, int distance[N], int previous[N])
{
    bool done[N] = {false};
    for (int i = 0; i < N; i++) {
        distance[i] = INT_MAX;
        previous[i] = -1;
    }
    distance[from] = 0;
    for (int round = 0; round < N; round++) {
        int u = -1;
        for (int i = 0; i < N; i++)
            if (!done[i] && (u < 0 || distance[i] < distance[u]))
                u = i;
        done[u] = true;
        for (int v = 0; v < N; v++) {
            if (weight[u][v] > 0 && distance[u] + weight[u][v] < distance[v]) {
                distance[v] = distance[u] + weight[u][v];
                previous[v] = u;
            }
        }
    }
}

static void path(const int previous[N], int to)
{
    if (previous[to] >= 0) {
        path(previous, previous[to]);
        printf("-");
    }
    printf("%d", to);
}

static void visit(bool edge[4][4], bool seen[4], int v)
{
    seen[v] = true;
    printf("%d ", v);
    for (int w = 0; w < 4; w++)
        if (edge[v][w] && !seen[w])
            visit(edge, seen, w);
}

int main(void)
{
    int distance[N], previous[N];
    shortest(0, distance, previous);
    for (int i = 0; i < N; i++) {
        printf("%d: %2d by ", i, distance[i]);
        path(previous, i);
        printf("\n");
    }
    bool edge[4][4] = {[0][2] = true, [2][1] = true, [1][0] = true, [3][3] = true};
    bool seen[4] = {false};
    for (int v = 0; v < 4; v++) {
        if (!seen[v]) {
            visit(edge, seen, v);
            printf("/ ");
        }
    }
    printf("\n");
    for (int k = 0; k < 4; k++)
        for (int i = 0; i < 4; i++)
            for (int j = 0; j < 4; j++)
                edge[i][j] |= edge[i][k] && edge[k][j];
    for (int i = 0; i < 4; i++)
        printf("%d%d%d%d ", edge[i][0], edge[i][1], edge[i][2], edge[i][3]);
    printf("\n");
    return 0;
}
