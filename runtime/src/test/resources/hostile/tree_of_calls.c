/* expect: - */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

static long total;

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

static void attack(void) { Spindle_Packets(tree); }

COVE_SPINDLE(tree_of_calls)
{
  Kernel_RegisterNumber(2, attack);
}
