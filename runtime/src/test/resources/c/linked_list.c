/* A singly linked list: insertion, search, reversal, removal. */
#include <stdio.h>
#include <stdlib.h>

struct node {
    int value;
    struct node *next;
};

static struct node *push(struct node *head, int value)
{
    struct node *node = malloc(sizeof(struct node));
    node->value = value;
    node->next = head;
    return node;
}

static struct node *insert_sorted(struct node *head, int value)
{
    if (head == NULL || head->value >= value)
        return push(head, value);
    head->next = insert_sorted(head->next, value);
    return head;
}

static struct node *reverse(struct node *head)
{
    struct node *reversed = NULL;
    while (head != NULL) {
        struct node *next = head->next;
        head->next = reversed;
        reversed = head;
        head = next;
    }
    return reversed;
}

static struct node *remove_value(struct node *head, int value)
{
    if (head == NULL)
        return NULL;
    if (head->value == value) {
        struct node *next = head->next;
        free(head);
        return remove_value(next, value);
    }
    head->next = remove_value(head->next, value);
    return head;
}

static int length(const struct node *head)
{
    int n = 0;
    for (; head; head = head->next)
        n++;
    return n;
}

static void show(const struct node *head)
{
    printf("%d:", length(head));
    for (const struct node *p = head; p != NULL; p = p->next)
        printf(" %d", p->value);
    printf("\n");
}

int main(void)
{
    struct node *list = NULL;
    int values[] = {5, 2, 8, 2, 9, 1};
    show(list);
    for (int i = 0; i < 6; i++)
        list = insert_sorted(list, values[i]);
    show(list);
    list = reverse(list);
    show(list);
    list = remove_value(list, 2);
    show(list);
    list = push(remove_value(list, 9), 100);
    show(list);
    return 0;
}
