/* The driver and the table in one translation unit, so that the compiler can put one into the loop of the other. */
#include "table.c"
#include "harness.c"
