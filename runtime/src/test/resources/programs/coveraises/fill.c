/* Functions that let some exceptions pass; others become checked run-time errors here. */
#include "Store.h"

COVE_RAISES(Store_Full) static void each(int64_t n)
{
  Store_Put(n);
}

void Store_Fill(int64_t n)
{
  Store_Apply(each, n);
  Store_Report(n);
}

void Store_Quiet(int64_t n)
{
  Store_Action action = each;
  if (n == 0)
    action(n);
  else
    each(n);
  Store_Report(n);
}
