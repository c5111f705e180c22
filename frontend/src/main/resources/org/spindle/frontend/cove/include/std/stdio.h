#ifndef COVE_STDIO_H
#define COVE_STDIO_H
#include <cove.h>
#define EOF (-1)
#define BUFSIZ 512
/* The three streams that every program has; there are no others. */
typedef struct __cove_file {
  int __descriptor;
} FILE;
extern FILE __cove_standard[3];
#define stdin (&__cove_standard[0])
#define stdout (&__cove_standard[1])
#define stderr (&__cove_standard[2])
/* The compiler takes formats apart; they must be string literals. */
#define fprintf __cove_fprintf
#define sprintf __cove_sprintf
#define snprintf __cove_snprintf
#define scanf __cove_scanf
#define fscanf __cove_fscanf
#define sscanf __cove_sscanf
#define fgets __cove_fgets
int fflush(FILE *stream);
int putc(int c, FILE *stream);
int fputc(int c, FILE *stream);
int putchar(int c);
int puts(const char *text COVE_WIDE);
int fputs(const char *text COVE_WIDE, FILE *stream);
int getc(FILE *stream);
int fgetc(FILE *stream);
int getchar(void);
int ungetc(int c, FILE *stream);
int feof(FILE *stream);
int ferror(FILE *stream);
void clearerr(FILE *stream);
/* The pieces of a formatted print. Flags: 1 left, 2 plus, 4 space, 8 alternate, 16 zero. */
void __cove_print_begin(FILE *stream);
void __cove_print_begin_text(void);
void __cove_print_text(const char *text COVE_WIDE, int flags, int width, int precision);
void __cove_print_char(int c, int flags, int width);
void __cove_print_signed(long value, int flags, int width, int precision);
void __cove_print_unsigned(unsigned long value, int conversion, int flags, int width, int precision);
void __cove_print_double(double value, int conversion, int flags, int width, int precision);
int __cove_print_end(void);
int __cove_print_end_text(char *to COVE_WIDE, size_t size);
int __cove_print_end_all(char *to COVE_WIDE);
/* The pieces of a formatted read; each says whether it matched. A store of 0 reads
   without counting; it is negative for signed integers, and the size of floating-point numbers. */
void __cove_scan_begin(FILE *stream);
void __cove_scan_begin_text(const char *text COVE_WIDE);
_Bool __cove_scan_space(void);
_Bool __cove_scan_match(int c);
_Bool __cove_scan_integer(int store, int width, int base);
_Bool __cove_scan_double(int store, int width);
_Bool __cove_scan_word(char *to COVE_WIDE, int width);
_Bool __cove_scan_chars(char *to COVE_WIDE, int width);
_Bool __cove_scan_set(char *to COVE_WIDE, int width, const char *set COVE_WIDE);
_Bool __cove_scan_skip(int kind, int width, const char *set COVE_WIDE);
long __cove_scan_value(void);
double __cove_scan_double_value(void);
float __cove_scan_float_value(void);
long __cove_scan_position(void);
int __cove_scan_end(void);
/* How many characters were read, with the zero; 0 at the end of the input. */
long __cove_get_line(char *to COVE_WIDE, int size, FILE *stream);
#endif
