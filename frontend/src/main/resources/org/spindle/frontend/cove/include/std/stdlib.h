#ifndef COVE_STDLIB_H
#define COVE_STDLIB_H
#include <cove.h>
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 2147483647
/* Accepted in the shapes malloc(sizeof(T)), malloc(n * sizeof(T)) and calloc(n, sizeof(T)). */
#define malloc(size) __cove_malloc(size)
#define calloc(n, size) __cove_calloc(n, size)
#define free(p) __cove_free(p)
#define exit(status) __cove_exit(status)
#define abort() __cove_assert(0)
int abs(int x);
long labs(long x);
long long llabs(long long x);
int atoi(const char *s COVE_WIDE);
long atol(const char *s COVE_WIDE);
COVE_LIBRARY("RTMain.Exit") void __cove_exit(long status);
#endif
