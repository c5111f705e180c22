/* Ways around the rules for pointers. */
#include <cove.h>
#include <string.h>

typedef int *ten COVE_COUNTED_BY(10);
static int one;
static int three[3];
static int *single = &one;
static ten *inner = &single; /* error: pointer-mismatch */
static int *give(void) { return &one; }
static ten (*taker)(void) = give; /* error: pointer-mismatch */

static int *outside = three + 4; /* error: bounds */
static int *past = three + 3; /* error: bounds */
static int *below = &three[2] + 2; /* error: bounds */
static int *many COVE_COUNTED_BY(10) = three; /* error: bounds */
static const char *end = "abc" + 4; /* error: bounds */
static int *wide COVE_WIDE; /* error: not-a-parameter */
typedef int *wide_type COVE_WIDE; /* error: not-a-parameter */
struct wide { int *p COVE_WIDE; }; /* error: not-a-parameter */

struct bits { int n : 8; int *d COVE_COUNTED_BY(n); }; /* error: unknown-count */
struct COVE_PACKED packed { int n; long *d; }; /* error: not-in-cove */
struct counted { int n; int *d COVE_COUNTED_BY(n); };
struct anonymous { struct { int n; int *d COVE_COUNTED_BY(n); }; };

static int by_pointer(int *p COVE_COUNTED_BY(q), int *q) { return p[9]; } /* error: unknown-count */
static int by_double(int *p COVE_COUNTED_BY(q), double q) { return p[9]; } /* error: unknown-count */
static int by_less(int *p COVE_COUNTED_BY(-1)) { return p[9]; } /* error: bad-length */
static int by_length(int p[-1]) { return p[9]; } /* error: bad-length */

extern int unknown[];
static int beyond(void) { return unknown[9]; } /* error: incomplete-type */
static int *decayed(void) { return unknown; } /* error: incomplete-type */
int unknown[3];

static void addresses(struct counted *c, struct anonymous *a)
{
  int **p = &c->d; /* error: no-address */
  *&c->d = &one; /* error: no-address */
  int *n = &a->n; /* error: no-address */
  int **q = &single;
  (*q)++; /* error: single-pointer */
  __typeof__(n) *r = &single;
  (*r)++; /* error: single-pointer */
  struct { __typeof__(n) p; } s = { three };
  s.p++; /* error: single-pointer */
  __cove_free(); /* error: argument-count */
  struct { struct counted c; } o = { .c = *c, .c.n = 100 }; /* error: bad-initializer */
  memset(c, 1, sizeof *c); /* error: bad-fill */
  memcpy(c, c, sizeof *c); /* error: bad-copy */
}

union pointers { struct counted c; long word; }; /* error: not-in-cove */
static void machine(void) { __asm__("nop"); } /* error: not-in-cove */
static long labelled(void) __asm__("RTHeapRep.Collect"); /* error: not-in-cove */
static long as_integer(void) { return (long)machine; } /* error: pointer-to-integer */
static void (*as_function(void))(void) { return (void (*)(void))1; } /* error: pointer-from-integer */
static void as_other(long (*f)(long)) { ((void (*)(int *))f)(&one); } /* error: pointer-mismatch */
static void any(cove_procany f) { ((void (*)(int *))f)(&one); } /* error: pointer-mismatch */
static void call_any(cove_procany f) { f(1, 2); } /* error: not-in-cove */
__attribute__((cove_spindle)) void loaded(int *p) { *p = 1; } /* error: bad-spindle */
struct huge { char a[1 << 30], b[1 << 30]; }; /* error: bad-length */
