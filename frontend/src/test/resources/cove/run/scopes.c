/* Static locals, shadowing, recursion, extern, conditional compilation, macros. */
#include <stdio.h>
#include <stdbool.h>

#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define STR(x) #x
#define CAT(a, b) a##b
#define LIST(X) X(one, 1) X(two, 2) X(three_, 3)
#define DECLARE(n, v) static const int n = v;
LIST(DECLARE)

extern int shared;
int shared = 3;
static int counter(void)
{
  static int n = 10;
  return n++;
}

static bool even(int n);
static bool odd(int n) { return n == 0 ? false : even(n - 1); }
static bool even(int n) { return n == 0 ? true : odd(n - 1); }

static int order[8];
static int filled;
static int note(int x)
{
  order[filled++] = x;
  return x;
}


static long ackermann(long m, long n)
{
  return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

int main(void)
{
  int x = 1;
  {
    int x = 2;
    {
      extern int shared;
      printf("%d %d\n", x, shared);
    }
    x++;
    printf("%d\n", x);
  }
  printf("%d\n", x);
  counter();
  counter();
  printf("%d %s %d\n", counter(), STR(hello world), CAT(x, ) + MAX(3, x));
  printf("%d %d %d\n", one + two + three_, even(10), odd(10));
  (void)sizeof(int);
  printf("%ld %s\n", ackermann(2, 3), __func__);
  int a[3] = { note(1), note(2), note(3) };
  printf("%d %d %d %d\n", a[2], order[0], order[1], order[2]);
#if defined(__STDC__) && __STDC_VERSION__ >= 201112L
  printf("standard\n");
#else
  printf("old\n");
#endif
  return shared;
}
