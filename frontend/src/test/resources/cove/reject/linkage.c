/* Declarations that no scope shows together, or that promise more than the definition. */
#include <cove.h>

static long counter;
static void blocks(void)
{
  { int *hidden(long); }
  { long hidden(long); } /* error: redefined */
  { extern int *object; }
  { extern long object; } /* error: redefined */
  { int blocks2; { long blocks2(void); } }
}
int *blocks2(void) { return 0; } /* error: redefined */
extern int *counts;
extern int *counts COVE_COUNTED_BY(10); /* error: redefined */
static long mine COVE_LIBRARY("other"); /* error: binding */
static int *other;
int strlen(int); /* error: redefined */
void srand(unsigned seed, int more); /* error: redefined */
