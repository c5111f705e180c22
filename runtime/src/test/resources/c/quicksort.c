/* Quicksort, on ranges of one array. */
#include <stdio.h>

#define N 200

static int a[N];
static unsigned seed = 12345;

static int next_random(void)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16 & 0x7fff);
}

static void quicksort(int low, int high)
{
    if (low >= high)
        return;
    int pivot = a[low + (high - low) / 2];
    int i = low, j = high;
    while (i <= j) {
        while (a[i] < pivot)
            i++;
        while (a[j] > pivot)
            j--;
        if (i <= j) {
            int t = a[i];
            a[i++] = a[j];
            a[j--] = t;
        }
    }
    quicksort(low, j);
    quicksort(i, high);
}

int main(void)
{
    long sum = 0, sorted_sum = 0;
    int ok = 1;
    for (int i = 0; i < N; i++) {
        a[i] = next_random() % 1000;
        sum += a[i];
    }
    quicksort(0, N - 1);
    for (int i = 0; i < N; i++) {
        sorted_sum += a[i];
        if (i > 0 && a[i - 1] > a[i])
            ok = 0;
    }
    printf("%s, sums %ld and %ld\n", ok ? "sorted" : "not sorted", sum, sorted_sum);
    printf("least %d, median %d, greatest %d\n", a[0], a[N / 2], a[N - 1]);
    return 0;
}
