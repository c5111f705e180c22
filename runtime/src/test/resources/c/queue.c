/* A ring buffer. */
#include <stdio.h>

enum { SIZE = 5 };

typedef enum { OK, FULL, EMPTY } status;

typedef struct {
    int data[SIZE];
    unsigned head, count;
} queue;

static status put(queue *q, int x)
{
    if (q->count == SIZE)
        return FULL;
    q->data[(q->head + q->count++) % SIZE] = x;
    return OK;
}

static status get(queue *q, int *x)
{
    if (q->count == 0)
        return EMPTY;
    *x = q->data[q->head];
    q->head = (q->head + 1) % SIZE;
    q->count--;
    return OK;
}

int main(void)
{
    static const char *const names[] = {[OK] = "ok", [FULL] = "full", [EMPTY] = "empty"};
    queue q = {0};
    int x = -1;
    printf("get: %s\n", names[get(&q, &x)]);
    for (int i = 1; i <= 7; i++)
        printf("put %d: %s\n", i * i, names[put(&q, i * i)]);
    for (int round = 0; round < 3; round++) {
        status s = get(&q, &x);
        printf("get: %s %d\n", names[s], x);
        put(&q, 100 + round);
    }
    while (get(&q, &x) == OK)
        printf("%d ", x);
    printf("\n");
    return 0;
}
