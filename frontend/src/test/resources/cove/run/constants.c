/* The constants of POSIX, which have to be asked for. */
#define _XOPEN_SOURCE 700
#include <math.h>
#include <stdio.h>

int main(void)
{
  printf("%.6f %.6f %.6f %.6f\n", M_PI, M_PI_2 + M_PI_4, M_E, M_SQRT2);
  return 0;
}
