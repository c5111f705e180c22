/* Runs a kernel and prints its last result. Arguments: size, number of runs. */
#include <stdio.h>
#include "kernel.h"

int main(int argc, char **argv)
{
  if (argc != 3)
    return 2;
  int64_t size = strtoll(argv[1], NULL, 10);
  int64_t check = 0;
  for (long runs = strtol(argv[2], NULL, 10); runs > 0; runs--)
    check = run(size);
  printf("%lld\n", (long long)check);
  return 0;
}
