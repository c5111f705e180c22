/* The CRC-32 of Ethernet of a buffer, a byte at a time by a table. */
#include <cove.h>
#include <stdlib.h>

static uint32_t table[256];

static void make_table(void)
{
  for (uint32_t n = 0; n < 256; n++) {
    uint32_t c = n;
    for (int k = 0; k < 8; k++)
      c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
    table[n] = c;
  }
}

static uint32_t crc32(const uint8_t *data COVE_COUNTED_BY(n), int64_t n)
{
  uint32_t c = 0xFFFFFFFFu;
  for (int64_t i = 0; i < n; i++)
    c = table[(c ^ data[i]) & 0xFF] ^ (c >> 8);
  return ~c;
}

int64_t run(int64_t size)
{
  uint8_t *data = malloc(size * sizeof(uint8_t));
  uint32_t random = 1;
  make_table();
  for (int64_t i = 0; i < size; i++) {
    random = random * 1664525u + 1013904223u;
    data[i] = (uint8_t)(random >> 24);
  }
  int64_t check = 0;
  for (int pass = 0; pass < 10; pass++) {
    data[pass] ^= 1;
    check = check * 31 + crc32(data, size);
  }
  free(data);
  return check;
}
