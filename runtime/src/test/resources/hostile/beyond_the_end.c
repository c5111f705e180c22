/* expect: - */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

COVE_EPHEMERAL static void beyond(const unsigned char *data COVE_COUNTED_BY(n), int64_t n, int64_t *sum)
{
  int64_t i = INT64_MAX;
  *sum = data[i + n + 1 + INT64_MAX + 5];   /* wraps; n + 4 is beyond the end */
}

static void attack(void) { Spindle_Packets(beyond); }

COVE_SPINDLE(beyond_the_end)
{
  Kernel_RegisterNumber(3, attack);
}
