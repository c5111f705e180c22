/* Pointers to single characters that are used as texts, variables as handles, and what the library does not have. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct named { char *name; };
struct flexible { int n; int data[]; }; /* error: not-in-cove */
static struct flexible some = { 2, { 1, 2 } };
int never[]; /* error: incomplete-type */
static void handle(void *p) { (void)p; }
static char *same(char *s) { return s; }
static void greet(char *name) { printf("%s\n", name); } /* error: single-pointer */

int main(void)
{
  char *end;
  strtol("12", &end, 10);
  *end = 'x'; /* error: const */
  *end++ = 'y'; /* error: const */
  char *used = 0;
  char *copy = used;
  strtol("12", &used, 10); /* error: const-lost */
  int x = some.data[0];
  double circle = 2 * M_PI; /* error: not-in-library */
  handle(&x); /* error: not-in-heap */
  handle(&some.n); /* error: not-in-heap */
  struct named v = { copy };
  printf("%s", v.name); /* error: single-pointer */
  strcpy(v.name, "x"); /* error: single-pointer */
  strcmp("a", same(copy)); /* error: single-pointer */
  puts(v.name); /* error: single-pointer */
  greet(copy);
  realloc(copy, 1); /* error: not-in-cove */
  setjmp(0); /* error: not-in-cove */
  fopen("a", "b"); /* error: not-in-library */
  switch (x) {
  case 1 ... 2000000000:
  case 5: /* error: repeated-case */
  case 9 ... 3: /* error: bad-case */
    break;
  }
  return 0;
}
