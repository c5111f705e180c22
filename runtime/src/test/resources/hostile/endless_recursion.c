/* expect: - */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

static long total;

COVE_EPHEMERAL static void recurse(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  char room[4096];
  room[n] = 1;
  recurse(data, n, sum);
  total += room[0];
}

static void attack(void) { Spindle_Packets(recurse); }

COVE_SPINDLE(endless_recursion)
{
  Kernel_RegisterNumber(5, attack);
}
