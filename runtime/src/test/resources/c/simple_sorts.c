/* Bubble, insertion and selection sort. */
#include <stdio.h>
#include <string.h>

#define N 12

static void swap(int *a, int *b)
{
    int t = *a;
    *a = *b;
    *b = t;
}

static void bubble_sort(int a[], int n)
{
    int swapped;
    do {
        swapped = 0;
        for (int i = 1; i < n; i++) {
            if (a[i - 1] > a[i]) {
                swap(&a[i - 1], &a[i]);
                swapped = 1;
            }
        }
        n--;
    } while (swapped);
}

static void insertion_sort(int a[], int n)
{
    for (int i = 1; i < n; i++) {
        int value = a[i], j = i;
        while (j > 0 && a[j - 1] > value) {
            a[j] = a[j - 1];
            j--;
        }
        a[j] = value;
    }
}

static void selection_sort(int a[], int n)
{
    for (int i = 0; i < n - 1; i++) {
        int least = i;
        for (int j = i + 1; j < n; j++)
            if (a[j] < a[least])
                least = j;
        swap(&a[i], &a[least]);
    }
}

static void show(const char *name, const int a[], int n)
{
    printf("%-10s", name);
    for (int i = 0; i < n; i++)
        printf(" %d", a[i]);
    printf("\n");
}

int main(void)
{
    const int data[N] = {5, -2, 9, 0, 5, 7, 1, -8, 3, 12, 4, 6};
    int copy[N];

    memcpy(copy, data, sizeof data);
    bubble_sort(copy, N);
    show("bubble", copy, N);
    memcpy(copy, data, sizeof data);
    insertion_sort(copy, N);
    show("insertion", copy, N);
    memcpy(copy, data, sizeof data);
    selection_sort(copy, N);
    show("selection", copy, N);
    show("original", data, N);
    return 0;
}
