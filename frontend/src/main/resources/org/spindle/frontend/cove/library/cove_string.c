/* Strings and bytes. */
#include <cove.h>
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

int strncmp(const char *a COVE_WIDE, const char *b COVE_WIDE, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (a[i] != b[i] || a[i] == 0)
      return (unsigned char)a[i] - (unsigned char)b[i];
  return 0;
}

void __cove_strcpy(char *to COVE_WIDE, const char *from COVE_WIDE)
{
  size_t i = 0;
  while ((to[i] = from[i]) != 0)
    i++;
}

void __cove_strncpy(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n)
{
  size_t i = 0;
  while (i < n && from[i] != 0) {
    to[i] = from[i];
    i++;
  }
  while (i < n)
    to[i++] = 0;
}

void __cove_strcat(char *to COVE_WIDE, const char *from COVE_WIDE)
{
  size_t n = strlen(to);
  size_t i = 0;
  while ((to[n + i] = from[i]) != 0)
    i++;
}

int __cove_memcmp(const unsigned char *a COVE_WIDE, const unsigned char *b COVE_WIDE, size_t n)
{
  for (size_t i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] - b[i];
  return 0;
}
