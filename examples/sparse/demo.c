#include <stdint.h>
#include <stdio.h>
#include <cove.h>
#include "sparse.h"

int main(void)
{
  double x[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };
  double y[8];
  if (!flow(x, 8, y, 8))
    return 1;
  for (int i = 0; i < 8; i++)
    printf("%g%c", y[i], i < 7 ? ' ' : '\n');
  printf("%d\n", flow(x, 7, y, 8));
  return 0;
}
