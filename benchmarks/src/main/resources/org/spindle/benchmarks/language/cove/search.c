/* Finds all places of some words in a text, by the algorithm of Horspool. */
#include <cove.h>
#include <stdlib.h>

static int64_t count_matches(const char *text COVE_COUNTED_BY(n), int64_t n,
                             const char *word COVE_COUNTED_BY(m), int64_t m)
{
  int64_t skip[256];
  for (int i = 0; i < 256; i++)
    skip[i] = m;
  for (int64_t i = 0; i + 1 < m; i++)
    skip[(unsigned char)word[i]] = m - 1 - i;
  int64_t found = 0;
  int64_t at = 0;
  while (at <= n - m) {
    int64_t i = m - 1;
    while (i >= 0 && text[at + i] == word[i])
      i--;
    if (i < 0)
      found++;
    at += skip[(unsigned char)text[at + m - 1]];
  }
  return found;
}

int64_t run(int64_t size)
{
  static const char words[4][8] = { "abcd", "bca", "ddcbaab", "aadcb" };
  static const int lengths[4] = { 4, 3, 7, 5 };
  char *text = malloc(size * sizeof(char));
  uint32_t random = 1;
  for (int64_t i = 0; i < size; i++) {
    random = random * 1664525u + 1013904223u;
    text[i] = (char)('a' + (random >> 28) % 5);
  }
  int64_t check = 0;
  for (int i = 0; i < 4; i++)
    check = check * 1009 + count_matches(text, size, words[i], lengths[i]);
  free(text);
  return check;
}
