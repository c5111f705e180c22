/* A sort and a fold that are told what to do by functions. */
#include <stdio.h>
#include <string.h>

#define COUNT 5

struct person {
    char name[12];
    int age;
};

typedef int compare(const struct person *a, const struct person *b);

static int by_name(const struct person *a, const struct person *b)
{
    return strcmp(a->name, b->name);
}

static int by_age(const struct person *a, const struct person *b)
{
    return (a->age > b->age) - (a->age < b->age);
}

static void sort(struct person people[], int n, compare *order)
{
    for (int i = 1; i < n; i++) {
        struct person p = people[i];
        int j = i;
        for (; j > 0 && order(&people[j - 1], &p) > 0; j--)
            people[j] = people[j - 1];
        people[j] = p;
    }
}

static int fold(const struct person people[], int n, int start, int (*step)(int, const struct person *))
{
    for (int i = 0; i < n; i++)
        start = step(start, &people[i]);
    return start;
}

static int add_age(int sum, const struct person *p) { return sum + p->age; }
static int longest_name(int length, const struct person *p)
{
    int n = (int)strlen(p->name);
    return n > length ? n : length;
}

static void show(const struct person people[], int n)
{
    for (int i = 0; i < n; i++)
        printf("%s(%d) ", people[i].name, people[i].age);
    putchar('\n');
}

int main(void)
{
    struct person people[COUNT] = {{"Mary", 31}, {"Al", 64}, {"Zoe", 7}, {"Bob", 31}, {"Constance", 52}};
    show(people, COUNT);
    sort(people, COUNT, by_name);
    show(people, COUNT);
    sort(people, COUNT, by_age);
    show(people, COUNT);
    printf("%d %d\n", fold(people, COUNT, 0, add_age), fold(people, COUNT, 0, longest_name));
    return 0;
}
