/* An array that grows, and strings on the heap. */
#include <cove.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct vector {
    int *data COVE_COUNTED_BY(capacity);
    int capacity, size;
};

static void append(struct vector *v, int x)
{
    if (v->size == v->capacity) {
        int capacity = v->capacity ? 2 * v->capacity : 2;
        int *data = malloc(capacity * sizeof(int));
        for (int i = 0; i < v->size; i++)
            data[i] = v->data[i];
        free(v->data);
        v->data = NULL;
        v->capacity = capacity;
        v->data = data;
    }
    v->data[v->size++] = x;
}

static void repeat(const char *text, int times)
{
    size_t length = strlen(text);
    char *result = malloc((length * times + 1) * sizeof(char));
    result[0] = '\0';
    while (times-- > 0)
        strcat(result, text);
    printf("%s %zu\n", result, strlen(result));
    free(result);
}

int main(void)
{
    struct vector v = {NULL, 0, 0};
    for (int i = 1; i <= 20; i++) {
        append(&v, i * i);
        if ((i & (i - 1)) == 0)
            printf("%d of %d\n", v.size, v.capacity);
    }
    long sum = 0;
    for (int i = 0; i < v.size; i++)
        sum += v.data[i];
    printf("%ld\n", sum);
    free(v.data);
    repeat("ab-", 5);
    return 0;
}
