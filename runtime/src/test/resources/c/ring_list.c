/* A doubly linked ring with a sentinel: the Josephus problem. */
#include <stdio.h>
#include <stdlib.h>

struct person {
    int number;
    struct person *left, *right;
};

static struct person *new_ring(int people)
{
    struct person *first = malloc(sizeof *first);
    first->number = 1;
    first->left = first->right = first;
    for (int i = 2; i <= people; i++) {
        struct person *p = malloc(sizeof *p);
        p->number = i;
        p->right = first;
        p->left = first->left;
        p->left->right = p;
        first->left = p;
    }
    return first;
}

static struct person *leave(struct person *p)
{
    struct person *next = p->right;
    p->left->right = p->right;
    p->right->left = p->left;
    free(p);
    return next;
}

static int survivor(int people, int step, int verbose)
{
    struct person *p = new_ring(people);
    while (p->right != p) {
        for (int i = 1; i < step; i++)
            p = p->right;
        if (verbose)
            printf("%d ", p->number);
        p = leave(p);
    }
    return p->number;
}

int main(void)
{
    printf("- %d\n", survivor(10, 3, 1));
    for (int n = 1; n <= 16; n++)
        printf("%d ", survivor(n, 2, 0));
    printf("\n");
    return 0;
}
