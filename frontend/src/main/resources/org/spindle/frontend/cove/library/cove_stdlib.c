/* Numbers and characters. */
#include <cove.h>
#include <ctype.h>
#include <errno.h>
#include <stdlib.h>

int abs(int x) { return x < 0 ? -x : x; }
long labs(long x) { return x < 0 ? -x : x; }
long long llabs(long long x) { return x < 0 ? -x : x; }

div_t div(int x, int y)
{
  div_t d = { x / y, x % y };
  return d;
}

ldiv_t ldiv(long x, long y)
{
  ldiv_t d = { x / y, x % y };
  return d;
}

lldiv_t lldiv(long long x, long long y)
{
  lldiv_t d = { x / y, x % y };
  return d;
}

long atol(const char *s COVE_WIDE) { return __cove_read_long(s, 10); }
long long atoll(const char *s COVE_WIDE) { return __cove_read_long(s, 10); }
int atoi(const char *s COVE_WIDE) { return (int)__cove_read_long(s, 10); }
double atof(const char *s COVE_WIDE) { return __cove_read_double(s); }

int isupper(int c) { return c >= 'A' && c <= 'Z'; }
int islower(int c) { return c >= 'a' && c <= 'z'; }
int isalpha(int c) { return isupper(c) || islower(c); }
int isdigit(int c) { return c >= '0' && c <= '9'; }
int isalnum(int c) { return isalpha(c) || isdigit(c); }
int isblank(int c) { return c == ' ' || c == '\t'; }
int isspace(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
int isxdigit(int c) { return isdigit(c) || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f'); }
int iscntrl(int c) { return (c >= 0 && c < ' ') || c == 127; }
int isprint(int c) { return c >= ' ' && c < 127; }
int isgraph(int c) { return c > ' ' && c < 127; }
int ispunct(int c) { return isgraph(c) && !isalnum(c); }
int toupper(int c) { return islower(c) ? c - 'a' + 'A' : c; }
int tolower(int c) { return isupper(c) ? c - 'A' + 'a' : c; }

static int error_number;

int *__cove_errno(void) { return &error_number; }

/* The additive generator x[i] = x[i - 3] + x[i - 31] of the usual C libraries, begun by a linear one. */
enum { LAGS = 31, WARM_UP = 310 };

static uint32_t lags[LAGS];
static int lag;
static _Bool seeded;

static uint32_t advance(void)
{
  lags[lag] += lags[(lag + LAGS - 3) % LAGS];
  uint32_t x = lags[lag];
  lag = (lag + 1) % LAGS;
  return x;
}

void srand(unsigned seed)
{
  int64_t x = seed == 0 ? 1 : (int32_t)seed;
  seeded = 1;
  for (int i = 0; i < LAGS; i++) {
    lags[i] = (uint32_t)x;
    x = 16807 * x % 2147483647;
    if (x < 0)
      x += 2147483647;
  }
  lag = 3; /* the first three are taken over as they are */
  for (int i = 0; i < WARM_UP; i++)
    advance();
}

int rand(void)
{
  if (!seeded)
    srand(1);
  return (int)(advance() >> 1);
}
