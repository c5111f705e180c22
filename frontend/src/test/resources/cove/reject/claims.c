/* Promises made after the definition, and bindings to what no interface declares. */
#include <cove.h>

static long counter;
static long next(void) { return ++counter; }
COVE_FUNCTIONAL static long next(void); /* error: redefined */
COVE_FUNCTIONAL static long twice(void) { return next() + next(); }
