/* What is not in Cove, each by its name, and the promises. */
#include <cove.h>
#include <stdio.h>
#include <stdlib.h>

volatile int port; /* error: not-in-cove */
long double wide; /* error: not-in-cove */
_Thread_local int mine; /* error: not-in-cove */
static int sum(int n, ...) { return n; } /* error: not-in-cove */
static int old(a) int a; { return a; } /* error: not-in-cove */
implicit(void) { return 1; } /* error: not-in-cove */
static int plain(int x) { return x; }

static void unsupported(int n)
{
  int a[n]; /* error: not-in-cove */
  int (*f)(int) = plain;
  __asm__("nop"); /* error: not-in-cove */
  n = ({ 1; }); /* error: not-in-cove */
  n = n ?: 2; /* error: not-in-cove */
  void *p = &&end; /* error: not-in-cove */
  int *raw = malloc(10); /* error: not-in-cove */
  void *rawer = malloc(n + 1); /* error: not-in-cove */
  char *stack = alloca(10); /* error: not-in-cove */
  f(n);
end:;
}

static int jumps(int c)
{
  if (c)
    goto skip; /* error: skips-initialization */
  int a[2];
  a[0] = 1;
skip:
  switch (c) {
    int z = 3;
  case 1: /* error: skips-initialization */
    c = z;
  }
  goto nowhere; /* error: unknown-label */
}

static void formats(long n, const char *s)
{
  printf("%d\n", n); /* error: format-mismatch */
  printf("%s %d\n", s); /* error: format-arguments */
  printf("\n", n); /* error: format-arguments */
  printf(s); /* error: format-not-literal */
  printf("%y", n); /* error: bad-format */
}
