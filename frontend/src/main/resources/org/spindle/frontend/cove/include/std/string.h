#ifndef COVE_STRING_H
#define COVE_STRING_H
#include <cove.h>
size_t strlen(const char *s COVE_WIDE);
int strcmp(const char *a COVE_WIDE, const char *b COVE_WIDE);
int strncmp(const char *a COVE_WIDE, const char *b COVE_WIDE, size_t n);
/* These return nothing here: a pointer to the caller's array cannot be returned. */
#define strcpy(to, from) __cove_strcpy(to, from)
#define strncpy(to, from, n) __cove_strncpy(to, from, n)
#define strcat(to, from) __cove_strcat(to, from)
void __cove_strcpy(char *to COVE_WIDE, const char *from COVE_WIDE);
void __cove_strncpy(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n);
void __cove_strcat(char *to COVE_WIDE, const char *from COVE_WIDE);
#define memcpy(to, from, n) __cove_copy(to, from, n)
#define memmove(to, from, n) __cove_copy(to, from, n)
#define memset(to, octet, n) __cove_fill(to, octet, n)
#define memcmp(a, b, n) __cove_memcmp((const unsigned char *)(a), (const unsigned char *)(b), n)
int __cove_memcmp(const unsigned char *a COVE_WIDE, const unsigned char *b COVE_WIDE, size_t n);
#endif
