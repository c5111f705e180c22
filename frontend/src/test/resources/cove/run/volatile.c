/* What is volatile: views of devices, and what a program takes for that. */
#include <cove.h>
#include <stdint.h>
#include <stdio.h>

struct uart { uint32_t status; volatile uint32_t data; uint8_t control, pad[3]; unsigned low : 3, high : 5; };
typedef volatile uint16_t reg16;
static unsigned char device[16], bytes[64];

static int is_ready(const volatile struct uart *u) { return (u->status & 1) != 0; }

static void put(volatile struct uart *u, int c)
{
  while (!is_ready(u))
    u->status |= 1;
  u->data = (uint32_t)c;
  u->data = (uint32_t)c + 1;
  u->status &= ~1u;
  (void)u->status;
}

int main(void)
{
  volatile struct uart *u = cove_view(volatile struct uart, device, 0);
  put(u, 'a');
  u->control++;
  u->control += 5;
  u->pad[1] = u->control;
  u->low = 1;
  u->high = (unsigned)u->low + 30;
  printf("%u %u %u %u %u %u\n", u->status, u->data, u->control, device[10], u->low, u->high);
  reg16 *r = cove_view(reg16, bytes, 2);
  *r = 513;
  *r = (uint16_t)(*r + *r);
  printf("%d %d %d\n", bytes[2], bytes[3], *r);
  int x = 3;
  volatile int *p = &x;
  *p = *p + 1;
  printf("%d %d\n", x, *p + *p);
  *(volatile int *)&x = 9;
  printf("%d %lu\n", x, sizeof(volatile struct uart));
  int a[4] = { 1, 2, 3, 4 };
  volatile int *q = a;
  int sum = 0;
  for (int i = 0; i < 4; i++) {
    q[i] += i;
    sum += q[i];
  }
  printf("%d\n", sum);
  return 0;
}
