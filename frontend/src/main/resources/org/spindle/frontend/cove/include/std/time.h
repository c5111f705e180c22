#ifndef COVE_TIME_H
#define COVE_TIME_H
#include <stddef.h>
#define CLOCKS_PER_SEC 1000000L
typedef long clock_t;
typedef long time_t;
/* The time since the first call. */
clock_t clock(void);
/* -1: the time of day is not available. */
time_t time(time_t *t);
double difftime(time_t a, time_t b);
#endif
