/* Heapsort, with the heap shown as a tree. */
#include <stdio.h>

static void sift_down(int heap[], int n, int root)
{
    for (;;) {
        int child = 2 * root + 1;
        if (child >= n)
            break;
        if (child + 1 < n && heap[child + 1] > heap[child])
            child++;
        if (heap[root] >= heap[child])
            break;
        int t = heap[root];
        heap[root] = heap[child];
        heap[child] = t;
        root = child;
    }
}

static void show(const int heap[], int n)
{
    for (int level = 1, i = 0; i < n; level *= 2) {
        for (int k = 0; k < level && i < n; k++)
            printf("%d ", heap[i++]);
        printf("/ ");
    }
    printf("\n");
}

int main(void)
{
    int a[] = {14, 3, 27, 8, 1, 19, 6, 42, 11, 30};
    int n = sizeof a / sizeof a[0];
    for (int i = n / 2 - 1; i >= 0; i--)
        sift_down(a, n, i);
    show(a, n);
    for (int end = n - 1; end > 0; end--) {
        int t = a[0];
        a[0] = a[end];
        a[end] = t;
        sift_down(a, end, 0);
    }
    for (int i = 0; i < n; i++)
        printf("%d%s", a[i], i + 1 < n ? ", " : "\n");
    return 0;
}
