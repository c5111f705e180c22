/* Keeps a list of records and a tree while much else is allocated and dropped. */
#include <stdio.h>
#include <stdlib.h>

struct tree {
  int key;
  struct tree *left, *right;
};

struct record {
  long id;
  char *name;
  struct record *next;
  long *numbers;
};

struct shelf {
  struct record *records[5];
  long count;
};

static struct tree *insert(struct tree *t, int key)
{
  if (t == NULL) {
    t = calloc(1, sizeof(struct tree));
    t->key = key;
  } else if (key < t->key) {
    t->left = insert(t->left, key);
  } else if (key > t->key) {
    t->right = insert(t->right, key);
  }
  return t;
}

static long sum(const struct tree *t)
{
  return t == NULL ? 0 : t->key + sum(t->left) + sum(t->right);
}

static struct record *push(struct record *list, long id)
{
  struct record *r = malloc(sizeof(struct record));
  char *name = malloc(8 * sizeof(char));
  long *numbers = calloc(3, sizeof(long));
  sprintf(name, "r%ld", id);
  numbers[0] = id * id;
  r->id = id;
  r->name = name;
  r->numbers = numbers;
  r->next = list;
  return r;
}

int main(void)
{
  struct tree *tree = NULL;
  struct record *list = NULL;
  struct shelf *shelves = calloc(4, sizeof(struct shelf));
  unsigned random = 1;
  for (int i = 0; i < 300; i++) {
    random = random * 1664525u + 1013904223u;
    tree = insert(tree, (int)(random >> 20));
    list = push(list, i);
    struct shelf *shelf = &shelves[i % 4];
    shelf->records[shelf->count++ % 5] = list;
    double *dropped = malloc(8000 * sizeof(double));
    for (int j = 0; j < 8000; j += 100)
      dropped[j] = i;
    free(dropped);
  }
  long check = 0;
  for (struct record *r = list; r != NULL; r = r->next)
    check += r->id + *r->numbers;
  printf("tree %ld, list %ld, last %ld\n", sum(tree), check, list->id);
  for (int i = 0; i < 4; i++)
    for (int j = 0; j < 5; j++)
      printf("%ld %ld%c", shelves[i].records[j]->id, *shelves[i].records[j]->next->numbers,
             j < 4 ? ' ' : '\n');
  return 0;
}
