/* Bindings to what no interface declares, or declares otherwise. */
#include <cove.h>

COVE_LIBRARY("machine.write") long put(long fd, const char *p, long n); /* error: binding */
COVE_INTERFACE("Nothing.P") void nothing(void); /* error: binding */
COVE_LIBRARY("RTMain.Exit") void leave(long status);
COVE_LIBRARY("RTMain.Exit") void leave_later(int status); /* error: binding */
COVE_INTERFACE("RTMain.Exit") void leave_event(long status); /* error: binding */
COVE_LIBRARY("RTMain.Exit") COVE_FUNCTIONAL void leave_pure(long status); /* error: binding */
extern long leave_variable COVE_LIBRARY("RTMain.Exit"); /* error: binding */
extern long heap COVE_LIBRARY("rt.heap_end"); /* error: binding */
static void inside(void)
{
  int *late(long status) __attribute__((__cove_library__("RTMain.Exit"))); /* error: binding */
}
void collect(void);
void collect(void) __attribute__((cove_library("RTHeapRep.Collect"))); /* error: binding */
