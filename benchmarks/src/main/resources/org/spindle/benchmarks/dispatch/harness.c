/* Delivers all packets of a trace as often as standard input says, again and again, and answers each time with the
   processor time in nanoseconds and a check value of what one pass has counted. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "demux.h"

uint64_t counts[FILTERS + 1];

static int64_t now(void)
{
  struct timespec t;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
  return t.tv_sec * INT64_C(1000000000) + t.tv_nsec;
}

static uint64_t check(int64_t passes)
{
  uint64_t hash = UINT64_C(0xcbf29ce484222325);
  for (int i = 0; i < FILTERS; i++)
    hash = (hash ^ counts[i] / (uint64_t)passes) * UINT64_C(0x100000001b3);
  return hash;
}

int main(int argc, char **argv)
{
  if (argc != 3)
    return 2;
  int64_t packets = atoll(argv[2]);
  unsigned char *trace = malloc((size_t)packets * PACKET_BYTES);
  FILE *file = fopen(argv[1], "rb");
  if (!trace || !file || fread(trace, PACKET_BYTES, (size_t)packets, file) != (size_t)packets)
    return 2;
  fclose(file);
  prepare();
  int64_t passes;
  while (scanf("%" SCNd64, &passes) == 1) {
    memset(counts, 0, sizeof counts);
    int64_t start = now();
    for (int64_t i = 0; i < passes; i++)
      for (int64_t j = 0; j < packets; j++)
        arrived(trace + j * PACKET_BYTES);
    int64_t taken = now() - start;
    printf("%" PRId64 " %016" PRIx64 "\n", taken, check(passes));
    fflush(stdout);
  }
  return 0;
}
