/* expect: - */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

COVE_EPHEMERAL static void divide(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  *sum = *sum / (n - 60);
}

static void attack(void) { Spindle_Packets(divide); }

COVE_SPINDLE(division_by_zero)
{
  Kernel_RegisterNumber(4, attack);
}
