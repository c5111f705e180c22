/* Merge sort of records; equal keys keep their order. */
#include <stdio.h>

struct entry {
    int key;
    char tag;
};

static void merge(struct entry a[], struct entry scratch[], int low, int middle, int high)
{
    int i = low, j = middle;
    for (int k = low; k < high; k++) {
        if (i < middle && (j >= high || a[i].key <= a[j].key))
            scratch[k] = a[i++];
        else
            scratch[k] = a[j++];
    }
    for (int k = low; k < high; k++)
        a[k] = scratch[k];
}

static void sort(struct entry a[], struct entry scratch[], int low, int high)
{
    if (high - low < 2)
        return;
    int middle = (low + high) / 2;
    sort(a, scratch, low, middle);
    sort(a, scratch, middle, high);
    merge(a, scratch, low, middle, high);
}

int main(void)
{
    struct entry a[] = {{3, 'a'}, {1, 'b'}, {2, 'c'}, {3, 'd'}, {1, 'e'}, {0, 'f'}, {2, 'g'}, {3, 'h'}, {1, 'i'}};
    struct entry scratch[sizeof a / sizeof a[0]];
    int n = (int)(sizeof a / sizeof a[0]);
    sort(a, scratch, 0, n);
    for (int i = 0; i < n; i++)
        printf("%d%c ", a[i].key, a[i].tag);
    printf("\n");
    return 0;
}
