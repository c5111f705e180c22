/* Runs a kernel and prints for each run its result and the processor time in nanoseconds.
   Arguments: size, number of runs. */
#include <stdio.h>
#include <time.h>
#include "kernel.h"

static int64_t now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

int main(int argc, char **argv)
{
  if (argc != 3)
    return 2;
  int64_t size = strtoll(argv[1], NULL, 10);
  long runs = strtol(argv[2], NULL, 10);
  for (long i = 0; i < runs; i++) {
    int64_t start = now();
    int64_t check = run(size);
    printf("%lld %lld\n", (long long)check, (long long)(now() - start));
  }
  return 0;
}
