/* Strings and bytes. */
#include <cove.h>
#include <assert.h>
#include <string.h>

size_t strlen(const char *s COVE_WIDE)
{
  size_t n = 0;
  while (s[n] != 0)
    n++;
  return n;
}

int strcmp(const char *a COVE_WIDE, const char *b COVE_WIDE)
{
  size_t i = 0;
  while (a[i] != 0 && a[i] == b[i])
    i++;
  return (unsigned char)a[i] - (unsigned char)b[i];
}

int strcoll(const char *a COVE_WIDE, const char *b COVE_WIDE)
{
  return strcmp(a, b);
}

int strncmp(const char *a COVE_WIDE, const char *b COVE_WIDE, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (a[i] != b[i] || a[i] == 0)
      return (unsigned char)a[i] - (unsigned char)b[i];
  return 0;
}

static _Bool contains(const char *set COVE_WIDE, char c)
{
  for (size_t i = 0; set[i] != 0; i++)
    if (set[i] == c)
      return 1;
  return 0;
}

size_t strspn(const char *s COVE_WIDE, const char *set COVE_WIDE)
{
  size_t n = 0;
  while (s[n] != 0 && contains(set, s[n]))
    n++;
  return n;
}

size_t strcspn(const char *s COVE_WIDE, const char *set COVE_WIDE)
{
  size_t n = 0;
  while (s[n] != 0 && !contains(set, s[n]))
    n++;
  return n;
}

void __cove_text_copy(char *to COVE_WIDE, const char *from COVE_WIDE)
{
  size_t i = 0;
  while ((to[i] = from[i]) != 0)
    i++;
}

void __cove_text_copy_some(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n)
{
  size_t i = 0;
  while (i < n && from[i] != 0) {
    to[i] = from[i];
    i++;
  }
  while (i < n)
    to[i++] = 0;
}

void __cove_text_append(char *to COVE_WIDE, const char *from COVE_WIDE)
{
  size_t n = strlen(to);
  size_t i = 0;
  while ((to[n + i] = from[i]) != 0)
    i++;
}

void __cove_text_append_some(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n)
{
  size_t end = strlen(to);
  size_t i = 0;
  for (; i < n && from[i] != 0; i++)
    to[end + i] = from[i];
  to[end + i] = 0;
}

long __cove_index_first(const char *s COVE_WIDE, int c)
{
  for (long i = 0;; i++) {
    if (s[i] == (char)c)
      return i;
    if (s[i] == 0)
      return -1;
  }
}

long __cove_index_last(const char *s COVE_WIDE, int c)
{
  long last = -1;
  for (long i = 0;; i++) {
    if (s[i] == (char)c)
      last = i;
    if (s[i] == 0)
      return last;
  }
}

long __cove_index_text(const char *s COVE_WIDE, const char *part COVE_WIDE)
{
  for (long i = 0;; i++) {
    long k = 0;
    while (part[k] != 0 && s[i + k] == part[k])
      k++;
    if (part[k] == 0)
      return i;
    if (s[i] == 0)
      return -1;
  }
}

long __cove_index_any(const char *s COVE_WIDE, const char *set COVE_WIDE)
{
  size_t n = strcspn(s, set);
  return s[n] != 0 ? (long)n : -1;
}

long __cove_index_byte(const unsigned char *s COVE_WIDE, int c, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (s[i] == (unsigned char)c)
      return (long)i;
  return -1;
}

int __cove_compare_bytes(const unsigned char *a COVE_WIDE, const unsigned char *b COVE_WIDE, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] - b[i];
  return 0;
}

/* Which text strtok goes on with is C's to forget when another is begun: going on with the first is an error. */
static long texts;

long __cove_token_begin(void)
{
  texts++;
  return texts;
}

void __cove_token_check(long number)
{
  assert(number == texts);
}

long __cove_token_start(const char *s COVE_WIDE, const char *set COVE_WIDE)
{
  if (s == 0)
    return -1;
  size_t n = strspn(s, set);
  return s[n] != 0 ? (long)n : -1;
}

long __cove_token_cut(char *s COVE_WIDE, const char *set COVE_WIDE)
{
  size_t n = strcspn(s, set);
  if (s[n] != 0)
    s[n++] = 0;
  return (long)n;
}
