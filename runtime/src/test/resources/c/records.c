/* A table of records: averages, the best, sorting by several keys. */
#include <stdio.h>
#include <string.h>

#define STUDENTS 6
#define EXAMS 3

typedef struct {
    char name[10];
    int id;
    double marks[EXAMS];
} student;

static student table[STUDENTS] = {
    {"Ada", 4, {1.0, 1.3, 1.7}},   {"Charles", 2, {2.0, 3.7, 2.3}}, {"Grace", 6, {1.0, 1.0, 2.0}},
    {"Alan", 1, {1.3, 1.0, 1.7}},  {"Edsger", 5, {1.7, 1.7, 1.3}},  {"Niklaus", 3, {2.0, 1.0, 1.0}}};

static double average(const student *s)
{
    double sum = 0;
    for (int i = 0; i < EXAMS; i++)
        sum += s->marks[i];
    return sum / EXAMS;
}

static int precedes(const student *a, const student *b)
{
    double x = average(a), y = average(b);
    if (x != y)
        return x < y;
    return strcmp(a->name, b->name) < 0;
}

static void sort(student s[], int n)
{
    for (int i = 0; i < n; i++) {
        for (int j = i + 1; j < n; j++) {
            if (precedes(&s[j], &s[i])) {
                student t = s[i];
                s[i] = s[j];
                s[j] = t;
            }
        }
    }
}

int main(void)
{
    sort(table, STUDENTS);
    for (int i = 0; i < STUDENTS; i++)
        printf("%d. %-10s%3d  %.2f\n", i + 1, table[i].name, table[i].id, average(&table[i]));
    for (int e = 0; e < EXAMS; e++) {
        const student *best = &table[0];
        for (int i = 1; i < STUDENTS; i++)
            if (table[i].marks[e] < best->marks[e])
                best = &table[i];
        printf("exam %d: %s\n", e + 1, best->name);
    }
    printf("%zu\n", sizeof(student));
    return 0;
}
