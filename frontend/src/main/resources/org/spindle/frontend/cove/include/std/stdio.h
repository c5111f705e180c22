#ifndef COVE_STDIO_H
#define COVE_STDIO_H
#include <cove.h>
#define EOF (-1)
#define stdout 1
#define stderr 2
#define fflush(stream) ((void)0)
/* The compiler takes the format of printf and fprintf apart; it must be a string literal. */
#define fprintf(stream, ...) __cove_fprintf(stream, __VA_ARGS__)
#define putc(c, stream) __cove_putc(c, stream)
#define fputc(c, stream) __cove_putc(c, stream)
#define fputs(text, stream) __cove_fputs(text, stream)
#define putchar(c) __cove_putc(c, 1)
#define puts(text) __cove_puts(text)
int __cove_putc(int c, int stream);
int __cove_puts(const char *text COVE_WIDE);
int __cove_fputs(const char *text COVE_WIDE, int stream);
/* The pieces of a formatted print. Flags: 1 left, 2 plus, 4 space, 8 alternate, 16 zero. */
void __cove_print_begin(int stream);
void __cove_print_text(const char *text COVE_WIDE, int flags, int width, int precision);
void __cove_print_char(int c, int flags, int width);
void __cove_print_signed(long value, int flags, int width, int precision);
void __cove_print_unsigned(unsigned long value, int conversion, int flags, int width, int precision);
void __cove_print_double(double value, int conversion, int flags, int width, int precision);
int __cove_print_end(void);
#endif
