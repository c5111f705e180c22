/* A heap of events in the order of their times. */
#include <cove.h>
#include <stdio.h>
#include <stdlib.h>

struct event { int time, number; };

struct heap {
    struct event *events COVE_COUNTED_BY(capacity);
    int count, capacity;
};

static struct heap *new_heap(int capacity)
{
    struct heap *h = malloc(sizeof *h);
    h->capacity = capacity;
    h->events = calloc(capacity, sizeof(struct event));
    h->count = 0;
    return h;
}

static int earlier(struct event a, struct event b)
{
    return a.time != b.time ? a.time < b.time : a.number < b.number;
}

static int add(struct heap *h, int time, int number)
{
    if (h->count == h->capacity)
        return 0;
    int i = h->count++;
    struct event e = {time, number};
    while (i > 0 && earlier(e, h->events[(i - 1) / 2])) {
        h->events[i] = h->events[(i - 1) / 2];
        i = (i - 1) / 2;
    }
    h->events[i] = e;
    return 1;
}

static struct event take(struct heap *h)
{
    struct event first = h->events[0], last = h->events[--h->count];
    int i = 0, child;
    while ((child = 2 * i + 1) < h->count) {
        if (child + 1 < h->count && earlier(h->events[child + 1], h->events[child]))
            child++;
        if (!earlier(h->events[child], last))
            break;
        h->events[i] = h->events[child];
        i = child;
    }
    h->events[i] = last;
    return first;
}

int main(void)
{
    struct heap *h = new_heap(12);
    int times[] = {30, 10, 20, 10, 50, 5, 40, 10};
    for (int i = 0; i < 8; i++)
        add(h, times[i], i);
    while (h->count > 0) {
        struct event e = take(h);
        printf("%d:%d ", e.time, e.number);
        if (e.number < 2)
            add(h, e.time + 15, e.number + 100);
    }
    printf("\n");
    int added = 0;
    while (add(h, 1, added))
        added++;
    printf("%d\n", added);
    free(h->events);
    free(h);
    return 0;
}
