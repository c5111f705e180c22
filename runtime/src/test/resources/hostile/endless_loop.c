/* expect: - */
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

static void attack(void) { Spindle_Packets(endless); }

COVE_SPINDLE(endless_loop)
{
  Kernel_RegisterNumber(1, attack);
}
