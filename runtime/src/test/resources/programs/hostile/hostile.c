/* A Cove file that wants more than it was given: each try must end in a checked run-time error or a refusal. */
#include "Dispatcher.h"
#include "Hostile.h"

static Hostile_P kept;

int64_t Hostile_Closure(Hostile_P p)
{
  kept = p;
  return p(12345678);
}

void Hostile_Forge(void)
{
  /* An element is no object, whatever stands before it. */
  long *a = cove_new_array(long, 4);
  void *handle = a + 1;
  if (handle)
    a[0] = 1;
}

struct forged { int64_t *number; unsigned char small; };

static void forged(struct forged *p) { *p->number = 1; }
static void counted(struct Hostile_Pair *p COVE_COUNTED_BY(10)) { p[9].number = 1; }
static void pointer(const int64_t *n) { kept(*n); }
static void honest(struct Hostile_Pair *p) { p->number += p->small; }

void Hostile_Install(int64_t which)
{
  switch (which) {
  case 0:
    Dispatcher_Install(Hostile_Change, forged, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
    break;
  case 1:
    Dispatcher_Install(Hostile_Change, counted, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
    break;
  case 2:
    Dispatcher_Install(Hostile_Look, pointer, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
    break;
  default:
    Dispatcher_Install(Hostile_Change, honest, 0, 0, 0, 0, Dispatcher_Last, 0, 0, 0);
  }
}
