/* expect: exception not in RAISES clause */
#include <cove.h>
#include "Dispatcher.h"
#include "Kernel.h"
#include "Spindle.h"

/* To forge a binding from other storage is refused by the compiler. */
static void attack(void)
{
  Dispatcher_Binding none = 0;
  Dispatcher_Uninstall(none);
}

COVE_SPINDLE(forged_binding)
{
  Kernel_RegisterNumber(7, attack);
}
