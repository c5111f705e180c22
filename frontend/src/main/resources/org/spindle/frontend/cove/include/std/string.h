#ifndef COVE_STRING_H
#define COVE_STRING_H
#include <cove.h>
size_t strlen(const char *s COVE_WIDE);
int strcmp(const char *a COVE_WIDE, const char *b COVE_WIDE);
int strncmp(const char *a COVE_WIDE, const char *b COVE_WIDE, size_t n);
int strcoll(const char *a COVE_WIDE, const char *b COVE_WIDE);
size_t strspn(const char *s COVE_WIDE, const char *set COVE_WIDE);
size_t strcspn(const char *s COVE_WIDE, const char *set COVE_WIDE);
/* The compiler makes these of the functions below: what they yield points into their first argument, with its
   count. */
#define strcpy __cove_strcpy
#define strncpy __cove_strncpy
#define strcat __cove_strcat
#define strncat __cove_strncat
#define strchr __cove_strchr
#define strrchr __cove_strrchr
#define strstr __cove_strstr
#define strpbrk __cove_strpbrk
#define strtok __cove_strtok
#define memchr __cove_memchr
#define memcpy __cove_copy
#define memmove __cove_copy
#define memset __cove_fill
#define memcmp __cove_compare
void __cove_text_copy(char *to COVE_WIDE, const char *from COVE_WIDE);
void __cove_text_copy_some(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n);
void __cove_text_append(char *to COVE_WIDE, const char *from COVE_WIDE);
void __cove_text_append_some(char *to COVE_WIDE, const char *from COVE_WIDE, size_t n);
/* Indices, or -1. */
long __cove_index_first(const char *s COVE_WIDE, int c);
long __cove_index_last(const char *s COVE_WIDE, int c);
long __cove_index_text(const char *s COVE_WIDE, const char *part COVE_WIDE);
long __cove_index_any(const char *s COVE_WIDE, const char *set COVE_WIDE);
long __cove_index_byte(const unsigned char *s COVE_WIDE, int c, size_t n);
int __cove_compare_bytes(const unsigned char *a COVE_WIDE, const unsigned char *b COVE_WIDE, size_t n);
/* The parts of strtok: a number for each text begun, where the next token starts, or -1, and its end. */
long __cove_token_begin(void);
void __cove_token_check(long number);
long __cove_token_start(const char *s COVE_WIDE, const char *set COVE_WIDE);
long __cove_token_cut(char *s COVE_WIDE, const char *set COVE_WIDE);
#endif
