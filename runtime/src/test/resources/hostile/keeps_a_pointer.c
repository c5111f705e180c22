/* expect: - */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

struct holder { int64_t *sum; };
static struct holder kept;

COVE_EPHEMERAL static void keep(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  struct holder h;
  h.sum = sum;
  kept = h;
}

static void attack(void) { Spindle_Packets(keep); }

COVE_SPINDLE(keeps_a_pointer)
{
  Kernel_RegisterNumber(6, attack);
}
