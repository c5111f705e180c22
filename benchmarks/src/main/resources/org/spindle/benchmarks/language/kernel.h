/* What each kernel in C defines, and what it may use. */
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int64_t run(int64_t size);
