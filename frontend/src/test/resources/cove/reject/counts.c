/* A field that counts another must not change behind its back. */
#include <cove.h>

struct vector { int n; int *data COVE_COUNTED_BY(n); };
static int cells[4];
static struct vector later = { 4, 0 };
static struct vector now = { 4, cells }; /* error: not-constant */

static int *count(void)
{
  return &later.n; /* error: no-address */
}
