/* Functions that return pointers into arrays of the heap, or to single objects. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct point { int x, y; struct point *next; };
static char *copy(const char *s) { char *p = malloc(strlen(s) + 1); strcpy(p, s); return p; }
static int *range(int n) { int *a = malloc(n * sizeof(int)); for (int i = 0; i < n; i++) a[i] = i * i; return a; }
static struct point *points(int n) { struct point *p = calloc(n, sizeof *p); for (int i = 0; i < n; i++) { p[i].x = i; p[i].y = -i; p[i].next = i ? &p[i-1] : NULL; } return p; }
static char *tail(void) { char *p = copy("abcdef"); p += 2; return p; }
static int **matrix(int r, int c) { int **m = malloc(r * sizeof *m); for (int i = 0; i < r; i++) m[i] = range(c); return m; }
static char *big(int n) { char *p = malloc(n + 1); memset(p, 'x', n); p[n] = 0; return p; }
static struct point *one(void) { return malloc(sizeof(struct point)); }
static char *none(void) { return NULL; }
int main(void)
{
  char *s = copy("hello");
  s[0] = 'J';
  printf("%s %zu\n", s, strlen(s));
  int *a = range(10);
  int sum = 0;
  for (int i = 0; i < 10; i++) sum += a[i];
  printf("%d\n", sum);
  struct point *p = points(4);
  printf("%d %d %d\n", p[3].x, p[3].y, p[3].next->x);
  char *t = tail(); puts(t);
  char *b = big(50000); printf("%zu\n", strlen(b));
  char *b2 = big(20000); b2 += 19990; puts(b2);
  struct point *o = one(); o->x = 4; printf("%d\n", o->x);
  char *z = none(); if (!z) puts("null");
  int **m = matrix(3, 4);
  int *row = m[2];
  printf("%d\n", row[0]);
  return 0;
}
