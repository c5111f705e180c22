/* One of each error that the other files leave out. */
#include <cove.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct s { int x; int b : 3; };
struct s1 { int wide : 40; }; /* error: bad-bit-field */
union s; /* error: wrong-tag */
static int f(void)[3]; /* error: bad-type */
static int compare(const void *a, const void *b);
static int typed(int a, int b) { return a - b; }
typedef int number;
COVE_RAISES(nothing) static void raising(void) { } /* error: bad-exception */

static int kinds(struct s s, int n, double d, int *p)
{
  int a[3] = { 1, 2, 3 };
  int e[3] = { .x = 1 }; /* error: unknown-field */
  struct s t = { [1] = 2 }; /* error: bad-designator */
  switch (d) { /* error: bad-switch */
  }
  switch (n) {
  case 1.5: /* error: not-constant */
    n = 2;
  }
  case 4: /* error: stray-case */
  continue; /* error: stray-continue */
  n = a[d]; /* error: bad-index */
  n = n[3]; /* error: not-an-array */
  n = p.x; /* error: not-a-structure */
  n = (struct s)n; /* error: bad-cast */
  n = _Generic(d, int: 1); /* error: no-association */
  int *q = cove_new(n); /* error: value-as-type */
  n = s.b && &s.b; /* error: no-address */
  n = cove_read_be16(a, 0); /* error: not-bytes */
  n = memcmp(&s, &s, 4); /* error: not-bytes */
  return n;
}

static void library(void)
{
  int a[3] = { 3, 2, 1 };
  char b[4] = "abc";
  qsort(a, 3, 2, compare); /* error: bad-size */
  qsort(a, 3, sizeof a[0], typed); /* error: bad-comparison */
  strtol(b, b, 10); /* error: bad-end */
  char *ends[1];
  strtol(b, ends, 10); /* error: bad-end */
  strchr(a, 1); /* error: type-mismatch */
  sscanf(b, "%d", &b[0]); /* error: format-mismatch */
  sscanf(b, "%d"); /* error: format-arguments */
  sscanf(b, "%q", a); /* error: bad-format */
  sscanf(b, b); /* error: format-not-literal */
  snprintf(b, 4); /* error: argument-count */
  cove_text t = "text"; /* error: type-mismatch */
}

static void unnamed(int) { } /* error: no-name */
