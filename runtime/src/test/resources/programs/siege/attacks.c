/* Hostile spindles in Cove. */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

static long total;

COVE_EPHEMERAL static void endless(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  for (;;)
    total++;
}

/* without loop or recursion, but 4^20 calls */
#define FOUR(f, g) COVE_EPHEMERAL static void f(void) { g(); g(); g(); g(); }
COVE_EPHEMERAL static void f0(void) { total++; }
FOUR(f1, f0) FOUR(f2, f1) FOUR(f3, f2) FOUR(f4, f3) FOUR(f5, f4) FOUR(f6, f5) FOUR(f7, f6) FOUR(f8, f7)
FOUR(f9, f8) FOUR(f10, f9) FOUR(f11, f10) FOUR(f12, f11) FOUR(f13, f12) FOUR(f14, f13) FOUR(f15, f14)
FOUR(f16, f15) FOUR(f17, f16) FOUR(f18, f17) FOUR(f19, f18) FOUR(f20, f19)

COVE_EPHEMERAL static void tree(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  f20();
}

COVE_EPHEMERAL static void beyond(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  int64_t i = INT64_MAX;
  *sum = data[i + n + 1 + INT64_MAX + 5];   /* wraps; n + 4 is beyond the end */
}

COVE_EPHEMERAL static void divide(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  *sum = *sum / (n - 60);
}

COVE_EPHEMERAL static void recurse(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  char room[4096];
  room[n] = 1;
  recurse(data, n, sum);
  total += room[0];
}

struct holder { int64_t *sum; };
static struct holder kept;

COVE_EPHEMERAL static void keep(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  struct holder h;
  h.sum = sum;
  kept = h;
}

static void a1(void) { Spindle_Packets(endless); }
static void a2(void) { Spindle_Packets(tree); }
static void a3(void) { Spindle_Packets(beyond); }
static void a4(void) { Spindle_Packets(divide); }
static void a5(void) { Spindle_Packets(recurse); }
static void a6(void) { Spindle_Packets(keep); }

/* To forge a binding from other storage is refused by the compiler. */
static void a7(void)
{
  Dispatcher_Binding none = 0;
  Dispatcher_Uninstall(none);
}

COVE_SPINDLE(attacks)
{
  Kernel_RegisterNumber(1, a1);
  Kernel_RegisterNumber(2, a2);
  Kernel_RegisterNumber(3, a3);
  Kernel_RegisterNumber(4, a4);
  Kernel_RegisterNumber(5, a5);
  Kernel_RegisterNumber(6, a6);
  Kernel_RegisterNumber(7, a7);
}
