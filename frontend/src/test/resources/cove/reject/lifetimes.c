/* Pointers to local variables do not outlive them. */
#include <stddef.h>

struct node { int value; struct node *next; };
static int *kept;
static struct node *head;

static int *local(void)
{
  int x = 1;
  return &x; /* error: dangling */
}

static void store(void)
{
  int a[3];
  struct node n = { 0 };
  kept = a; /* error: dangling */
  head = &n; /* error: dangling */
}

static struct node *inside(struct node *n)
{
  struct node here = { 0 };
  struct node *p = &here;
  n->next = &here; /* error: dangling */
  here.next = n;
  return p;
}
