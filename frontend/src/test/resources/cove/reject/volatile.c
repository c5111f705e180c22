/* volatile where it is not on what a pointer points to, and what is not done with that. */
#include <cove.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static volatile int a, b; /* error: not-in-cove */
struct uart { volatile uint32_t status; int x; };
static struct uart device; /* error: not-in-cove */
typedef volatile int shared;
static shared h; /* error: not-in-cove */
static void f(volatile int n) { (void)n; } /* error: not-in-cove */
static volatile int g(void) { return 1; } /* error: not-in-cove */
static void set(int *p) { *p = 1; }

int main(void)
{
  volatile int i = 0; /* error: not-in-cove */
  int *volatile pointer = 0; /* error: not-in-cove */
  unsigned char bytes[16];
  volatile struct uart *u = cove_view(volatile struct uart, bytes, 0);
  struct uart *c = cove_view(struct uart, bytes, 0);
  *c = *u; /* error: not-in-cove */
  set(&i);
  volatile int *q = &i;
  set(q); /* error: volatile-lost */
  volatile int **inner = &pointer; /* error: pointer-mismatch */
  memset(u, 0, 8); /* error: bad-fill */
  memcpy(bytes, u, 8); /* error: bad-copy */
  for (volatile int j = 0; j < 3; j++) /* error: not-in-cove */
    ;
  volatile unsigned char *all = bytes;
  printf("%d", cove_read_be16(all, 0)); /* error: volatile-lost */
  scanf("%d", q); /* error: format-mismatch */
  cove_view(int, all, 0)[0] = *(volatile int *)&i;
  return a + b + h + device.x;
}
