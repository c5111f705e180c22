#ifndef COVE_STDLIB_H
#define COVE_STDLIB_H
#include <cove.h>
#define EXIT_SUCCESS 0
#define EXIT_FAILURE 1
#define RAND_MAX 2147483647
#define MB_CUR_MAX 1
typedef struct {
  int quot;
  int rem;
} div_t;
typedef struct {
  long quot;
  long rem;
} ldiv_t;
typedef struct {
  long long quot;
  long long rem;
} lldiv_t;
/* Accepted in the shapes malloc(sizeof(T)), malloc(n * sizeof(T)) and calloc(n, sizeof(T)). */
#define malloc __cove_malloc
#define calloc __cove_calloc
#define free __cove_free
#define exit __cove_exit
#define _Exit __cove_exit
#define abort __cove_abort
/* The comparison's parameters are const void *, and point to elements. */
#define qsort __cove_qsort
#define bsearch __cove_bsearch
/* The second argument is null or the address of a local pointer. */
#define strtol __cove_strtol
#define strtoul __cove_strtoul
#define strtoll __cove_strtoll
#define strtoull __cove_strtoull
#define strtod __cove_strtod
#define strtof __cove_strtof
int abs(int x);
long labs(long x);
long long llabs(long long x);
div_t div(int x, int y);
ldiv_t ldiv(long x, long y);
lldiv_t lldiv(long long x, long long y);
int atoi(const char *s COVE_WIDE);
long atol(const char *s COVE_WIDE);
long long atoll(const char *s COVE_WIDE);
double atof(const char *s COVE_WIDE);
int rand(void);
void srand(unsigned seed);
COVE_LIBRARY("RTMain.Exit") void __cove_exit(long status);
long __cove_read_long(const char *s COVE_WIDE, int base);
unsigned long __cove_read_unsigned(const char *s COVE_WIDE, int base);
double __cove_read_double(const char *s COVE_WIDE);
float __cove_read_float(const char *s COVE_WIDE);
/* How many characters the last of the four above has used. */
long __cove_read_length(void);
#endif
