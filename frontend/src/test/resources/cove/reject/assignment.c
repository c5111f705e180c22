/* Variables are assigned before they are used, on every path. */

static int uninitialized(int c)
{
  int x, y;
  int *p;
  if (c)
    x = 1;
  else
    y = 2;
  c = x; /* error: not-assigned */
  while (c-- > 0)
    y = c;
  c += y; /* error: not-assigned */
  return *p; /* error: not-assigned */
}

static int paths(int c)
{
  int a, b, d, e;
  if (c > 0 && (a = c) > 1)
    c = a;
  switch (c) {
  case 1: b = 1; break;
  case 2: b = 2; break;
  default: return 0;
  }
  do {
    d = b;
    if (d > 3)
      break;
    e = 1;
  } while (0);
  for (;;) {
    if (c++ > 10)
      goto out;
  }
out:
  return d + e; /* error: not-assigned */
}

static int backwards(int c)
{
  int x;
  if (c)
    goto later;
  x = 1;
again:
  c += x; /* error: not-assigned */
  if (c > 10)
    return c;
later:
  goto again;
}
