/* Sorting without comparisons: counting and radix sort. */
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { COUNT = 10, DIGITS = 256 };

static void counting_sort(char text[], int n)
{
    int count[128] = {0};
    for (int i = 0; i < n; i++)
        count[(int)text[i]]++;
    int at = 0;
    for (int c = 0; c < 128; c++)
        while (count[c]-- > 0)
            text[at++] = (char)c;
}

static void radix_sort(uint32_t a[COUNT])
{
    uint32_t next[COUNT];
    for (int shift = 0; shift < 32; shift += 8) {
        int start[DIGITS + 1];
        memset(start, 0, sizeof start);
        for (int i = 0; i < COUNT; i++)
            start[(a[i] >> shift & 0xff) + 1]++;
        for (int d = 0; d < DIGITS; d++)
            start[d + 1] += start[d];
        for (int i = 0; i < COUNT; i++)
            next[start[a[i] >> shift & 0xff]++] = a[i];
        memcpy(a, next, sizeof next);
    }
}

int main(void)
{
    char text[] = "the quick brown fox";
    counting_sort(text, (int)strlen(text));
    printf("[%s]\n", text);

    uint32_t numbers[COUNT] = {0xdeadbeef, 1, 0xffffffff, 256, 255, 0, 0x10000, 77, 0x80000000, 65535};
    radix_sort(numbers);
    for (int i = 0; i < COUNT; i++)
        printf("%u\n", numbers[i]);
    return 0;
}
