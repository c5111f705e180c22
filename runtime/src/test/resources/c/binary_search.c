/* Binary search in a sorted array. */
#include <stdio.h>

/* The index of key among the n elements of a, or -1. */
static int search(const int a[], int n, int key)
{
    int low = 0, high = n - 1;
    while (low <= high) {
        int middle = low + (high - low) / 2;
        if (a[middle] == key)
            return middle;
        if (a[middle] < key)
            low = middle + 1;
        else
            high = middle - 1;
    }
    return -1;
}

/* The first index whose element is not less than key. */
static int lower_bound(const int a[], int n, int key)
{
    int low = 0;
    while (n > 0) {
        int half = n / 2;
        if (a[low + half] < key) {
            low += half + 1;
            n -= half + 1;
        } else {
            n = half;
        }
    }
    return low;
}

int main(void)
{
    int a[] = {-7, -3, 0, 1, 1, 4, 9, 16, 25, 36};
    int n = sizeof a / sizeof a[0];
    for (int key = -8; key <= 40; key += 4)
        printf("%3d: found at %2d, lower bound %2d\n", key, search(a, n, key), lower_bound(a, n, key));
    printf("%d %d\n", search(a, 0, 1), lower_bound(a, n, 1));
    return 0;
}
