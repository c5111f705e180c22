/* Counted pointers, heap objects, function pointers, strings. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <cove.h>

struct node { int value; struct node *next; };
struct list { struct node *head; int length; };
struct vector { int n; int *data COVE_COUNTED_BY(n); };

static void push(struct list *l, int value)
{
  struct node *n = cove_new(struct node);
  n->value = value;
  n->next = l->head;
  l->head = n;
  l->length++;
}

static int sum(const int *a COVE_COUNTED_BY(n), int n)
{
  int s = 0;
  for (int i = 0; i < n; i++)
    s += a[i];
  return s;
}

static int sum2(int n, const int a[n])
{
  const int *p = a;
  int s = 0;
  while (n-- > 0)
    s += *p++;
  return s;
}

static int twice(int x) { return 2 * x; }
static int square(int x) { return x * x; }
static int apply(int (*f)(int), int x) { return f(x); }
typedef int (*operation)(int);
static const struct { const char *name; operation run; } table[] = { { "twice", twice }, { "square", square } };

static void reverse(char *s COVE_COUNTED_BY(n), int n)
{
  for (int i = 0, j = n - 1; i < j; i++, j--) {
    char t = s[i];
    s[i] = s[j];
    s[j] = t;
  }
}

static size_t count(const char *s, char c)
{
  size_t n = 0;
  for (; *s != 0; s++)
    if (*s == c)
      n++;
  return n;
}

static void swap(int *a, int *b)
{
  int t = *a;
  *a = *b;
  *b = t;
}

static int matrix[3][4];

int main(void)
{
  struct list l = { 0 };
  for (int i = 1; i <= 5; i++)
    push(&l, i * i);
  for (struct node *n = l.head; n != NULL; n = n->next)
    printf("%d ", n->value);
  printf("(%d)\n", l.length);
  int a[] = { 3, 1, 4, 1, 5, 9 };
  printf("%d %d %d\n", sum(a, 6), sum(&a[2], 3), sum2(6, a));
  printf("%d %d\n", apply(square, 7), apply(&twice, 7));
  for (int i = 0; i < 2; i++)
    printf("%s %d\n", table[i].name, table[i].run(5));
  struct vector v = { 0 };
  v.n = 4;
  v.data = cove_new_array(int, 4);
  for (int i = 0; i < v.n; i++)
    v.data[i] = i * 10;
  printf("%d\n", sum(v.data, v.n));
  int *heap = malloc(10 * sizeof(int));
  for (int i = 0; i < 10; i++)
    heap[i] = i;
  printf("%d\n", sum(heap, 10));
  free(heap);
  struct node *nodes = calloc(3, sizeof(struct node));
  nodes[1].value = 8;
  nodes[0].next = &nodes[1];
  printf("%d\n", nodes[0].next->value);
  char word[] = "stressed";
  reverse(word, (int)strlen(word));
  printf("%s %zu %d\n", word, count("banana", 'a'), strcmp(word, "desserts"));
  char buffer[20];
  strcpy(buffer, "abc");
  strcat(buffer, "def");
  printf("%s %d %d\n", buffer, strncmp(buffer, "abx", 2), (int)sizeof buffer);
  int x = 1, y = 2;
  swap(&x, &y);
  printf("%d %d\n", x, y);
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 4; j++)
      matrix[i][j] = i * j;
  int (*row)[4] = &matrix[2];
  printf("%d %d\n", matrix[2][3], (*row)[2]);
  int copy[6];
  memcpy(copy, a, sizeof a);
  memset(a, 0, sizeof a);
  printf("%d %d %d\n", copy[5], a[5], memcmp("abc", "abd", 3) < 0);
  const char *text = l.length > 3 ? "long" : "short";
  printf("%s %c\n", text, text[1]);
  return 0;
}
