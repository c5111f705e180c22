/* The checksum of the Internet protocols (RFC 1071) of each of some packets. */
#include <cove.h>
#include <stdlib.h>

enum { LENGTH = 1500, PACKETS = 64 };

static uint16_t checksum(const uint8_t *data COVE_COUNTED_BY(n), int64_t n)
{
  uint32_t sum = 0;
  int64_t i = 0;
  for (; i + 1 < n; i += 2)
    sum += cove_read_be16(data, i);
  if (i < n)
    sum += (uint32_t)data[i] << 8;
  while (sum >> 16 != 0)
    sum = (sum & 0xFFFF) + (sum >> 16);
  return (uint16_t)~sum;
}

int64_t run(int64_t size)
{
  uint8_t *data = malloc(LENGTH * PACKETS * sizeof(uint8_t));
  uint32_t random = 1;
  for (int64_t i = 0; i < LENGTH * PACKETS; i++) {
    random = random * 1664525u + 1013904223u;
    data[i] = (uint8_t)(random >> 24);
  }
  int64_t check = 0;
  for (int64_t i = 0; i < size; i++) {
    int64_t at = i % PACKETS * LENGTH;
    data[at] = (uint8_t)i;
    check = check * 31 + checksum(&data[at], LENGTH - (i & 15));
  }
  free(data);
  return check;
}
