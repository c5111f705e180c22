/* qsort and bsearch with comparisons of pointers to void. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct person {
  const char *name;
  int age;
};

static int compared;

static int by_int(const void *a, const void *b)
{
  const int *x = a;
  const int *y = b;
  compared++;
  return (*x > *y) - (*x < *y);
}

static int by_age(const void *a, const void *b)
{
  return ((const struct person *)a)->age - ((const struct person *)b)->age;
}

static int by_name(const void *a, const void *b)
{
  const struct person *x = a, *y = b;
  return strcmp(x->name, y->name);
}

static int by_text(const void *a, const void *b)
{
  return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static int by_char(const void *a, const void *b);

static void show(int n, const struct person p[n])
{
  for (int i = 0; i < n; i++)
    printf("%s:%d ", p[i].name, p[i].age);
  printf("\n");
}

int main(void)
{
  int a[50];
  unsigned x = 1;
  for (int i = 0; i < 50; i++) {
    x = x * 1103515245u + 12345u;
    a[i] = (int)(x >> 16 & 63);
  }
  qsort(a, 50, sizeof a[0], by_int);
  for (int i = 0; i < 50; i++)
    printf("%d ", a[i]);
  printf("\n%d\n", compared);
  for (int k = 0; k < 5; k++) {
    int *found = bsearch(&k, a, 50, sizeof(int), by_int);
    printf("%d ", found ? *found : -1);
  }
  struct person people[] = { { "cy", 30 }, { "al", 40 }, { "di", 30 }, { "bo", 20 }, { "ed", 30 } };
  qsort(people, 5, sizeof(struct person), by_age);
  show(5, people);
  qsort(people, 5, sizeof *people, by_name);
  show(5, people);
  struct person key = { "bo", 0 };
  struct person *bo = bsearch(&key, people, 5, sizeof key, by_name);
  bo->age++;
  printf("%d\n", people[1].age);
  const char *words[] = { "pear", "apple", "fig" };
  qsort(words, 3, sizeof words[0], by_text);
  printf("%s %s %s\n", words[0], words[1], words[2]);
  char letters[] = "sorting";
  qsort(letters, strlen(letters), 1, by_char);
  puts(letters);
  int *heap = malloc(3 * sizeof *heap);
  heap[0] = 3, heap[1] = 1, heap[2] = 2;
  qsort(heap, 3, sizeof *heap, by_int);
  printf("%d%d%d\n", heap[0], heap[1], heap[2]);
  free(heap);
  return 0;
}

static int by_char(const void *a, const void *b)
{
  return *(const char *)a - *(const char *)b;
}
