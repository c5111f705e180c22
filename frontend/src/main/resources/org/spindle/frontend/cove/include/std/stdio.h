#ifndef COVE_STDIO_H
#define COVE_STDIO_H
#include <stddef.h>
#define EOF (-1)
/* The compiler takes the format apart; it must be a string literal. */
int printf(const char *format, ...);
#define puts(text) __cove_puts(text)
#define putchar(c) __cove_putchar(c)
#define fflush(stream) ((void)0)
#define stdout 1
#define stderr 2
#define fprintf(stream, ...) __cove_fprintf(stream, __VA_ARGS__)
#endif
