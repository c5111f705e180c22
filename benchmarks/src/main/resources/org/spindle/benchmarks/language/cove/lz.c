/* Decompresses what a simple Lempel-Ziv compressor made. Compressed data are tokens. A byte below 128 is followed by that
   many literal bytes plus one; another, t, by a distance of two bytes (low one first): copy t - 128 + 4 bytes from there. */
#include <cove.h>
#include <stdlib.h>

enum { SHORTEST = 4, LONGEST = 131, WINDOW = 65535, TABLE = 4096 };

static int hash(const uint8_t *p COVE_COUNTED_BY(n), int64_t n, int64_t at)
{
  uint32_t x = p[at] | (uint32_t)p[at + 1] << 8 | (uint32_t)p[at + 2] << 16 | (uint32_t)p[at + 3] << 24;
  return (int)((x * 2654435761u) >> 20);
}

static int64_t put_literals(uint8_t *out COVE_COUNTED_BY(room), int64_t room, int64_t used,
                            const uint8_t *in COVE_COUNTED_BY(n), int64_t n, int64_t from, int64_t to)
{
  while (from < to) {
    int64_t count = to - from < 128 ? to - from : 128;
    out[used++] = (uint8_t)(count - 1);
    for (int64_t i = 0; i < count; i++)
      out[used++] = in[from++];
  }
  return used;
}

static int64_t compress(const uint8_t *in COVE_COUNTED_BY(n), int64_t n,
                        uint8_t *out COVE_COUNTED_BY(room), int64_t room)
{
  int64_t places[TABLE];
  for (int i = 0; i < TABLE; i++)
    places[i] = -1;
  int64_t used = 0, at = 0, literals = 0;
  while (at + SHORTEST <= n) {
    int h = hash(in, n, at);
    int64_t place = places[h];
    places[h] = at;
    int64_t length = 0;
    if (place >= 0 && at - place <= WINDOW)
      while (length < LONGEST && at + length < n && in[place + length] == in[at + length])
        length++;
    if (length < SHORTEST) {
      at++;
      continue;
    }
    used = put_literals(out, room, used, in, n, literals, at);
    out[used++] = (uint8_t)(128 + length - SHORTEST);
    out[used++] = (uint8_t)(at - place);
    out[used++] = (uint8_t)((at - place) >> 8);
    at += length;
    literals = at;
  }
  return put_literals(out, room, used, in, n, literals, n);
}

static int64_t decompress(const uint8_t *in COVE_COUNTED_BY(n), int64_t n,
                          uint8_t *out COVE_COUNTED_BY(room), int64_t room)
{
  int64_t used = 0, at = 0;
  while (at < n) {
    int token = in[at++];
    if (token < 128) {
      for (int i = 0; i <= token; i++)
        out[used++] = in[at++];
    } else {
      int64_t from = used - (in[at] | in[at + 1] << 8);
      at += 2;
      for (int i = 0; i < token - 128 + SHORTEST; i++)
        out[used++] = out[from++];
    }
  }
  return used;
}

int64_t run(int64_t size)
{
  int64_t room = size + size / 64 + 16;
  uint8_t *text = malloc(size * sizeof(uint8_t));
  uint8_t *packed = malloc(room * sizeof(uint8_t));
  uint8_t *unpacked = malloc(size * sizeof(uint8_t));
  uint32_t random = 1;
  for (int64_t i = 0; i < size; i++) {
    random = random * 1664525u + 1013904223u;
    int64_t back = (random >> 16 & 255) + 1;
    text[i] = i > 300 && (random >> 8 & 7) != 0 ? text[i - 1 - (i >> 6 & 63)] : (uint8_t)back;
  }
  int64_t length = compress(text, size, packed, room);
  int64_t check = length;
  for (int pass = 0; pass < 10; pass++) {
    check = check * 31 + decompress(packed, length, unpacked, size);
    for (int64_t i = pass; i < size; i += 16)
      check = check * 31 + unpacked[i];
  }
  free(text);
  free(packed);
  free(unpacked);
  return check;
}
