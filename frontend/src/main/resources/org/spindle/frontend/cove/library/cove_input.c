/* Input: characters of the standard input, lines, and formatted reading. */
#include <cove.h>
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>

COVE_LIBRARY("machine.read") long __cove_read(long fd, char *p COVE_COUNTED_BY(n), long n);

enum { CAPACITY = 512, MAX_TOKEN = 1100, NONE = -2 };

static char buffer[CAPACITY];
static long filled;
static long at;
static int pushed = NONE;
static _Bool ended;

int getc(FILE *stream)
{
  if (pushed != NONE) {
    int c = pushed;
    pushed = NONE;
    return c;
  }
  if (stream->__descriptor != 0)
    return EOF;
  if (at == filled) {
    filled = __cove_read(0, buffer, CAPACITY);
    at = 0;
    if (filled <= 0) {
      filled = 0;
      ended = 1;
      return EOF;
    }
  }
  return (unsigned char)buffer[at++];
}

int fgetc(FILE *stream) { return getc(stream); }
int getchar(void) { return getc(stdin); }

int ungetc(int c, FILE *stream)
{
  if (c == EOF || pushed != NONE || stream->__descriptor != 0)
    return EOF;
  pushed = (unsigned char)c;
  ended = 0;
  return pushed;
}

int feof(FILE *stream) { return stream->__descriptor == 0 && ended; }
int ferror(FILE *stream) { return stream->__descriptor < 0; }

void clearerr(FILE *stream)
{
  if (stream->__descriptor == 0)
    ended = 0;
}

long __cove_get_line(char *to COVE_WIDE, int size, FILE *stream)
{
  long n = 0;
  while (n < (long)size - 1) {
    int c = getc(stream);
    if (c == EOF)
      break;
    to[n++] = (char)c;
    if (c == '\n')
      break;
  }
  if (n == 0)
    return 0;
  to[n] = 0;
  return n + 1;
}

/* ---- Formatted reading: from the standard input, or from a copy of a text. ---- */

static struct {
  long length;
  char *characters COVE_COUNTED_BY(length);
} text;

static _Bool from_text;
static long position; /* how many characters were read */
static int count;
static _Bool failed_at_end;
static long value;
static double real;
static float real_float;
static char token[MAX_TOKEN];
static int token_length;

static int next(void)
{
  int c = EOF;
  if (!from_text)
    c = getchar();
  else if (text.characters[position] != 0)
    c = (unsigned char)text.characters[position];
  if (c != EOF)
    position++;
  return c;
}

static void back(int c)
{
  if (c != EOF) {
    position--;
    if (!from_text)
      ungetc(c, stdin);
  }
}

static void begin(_Bool is_text)
{
  from_text = is_text;
  position = 0;
  count = 0;
  failed_at_end = 0;
}

void __cove_scan_begin(FILE *stream)
{
  begin(stream->__descriptor != 0);
  text.length = from_text;
  text.characters = 0;
  if (from_text) {
    text.length = 1;
    text.characters = cove_new_array(char, 1);
  }
}

void __cove_scan_begin_text(const char *s COVE_WIDE)
{
  long n = 0;
  while (s[n] != 0)
    n++;
  char *copy = cove_new_array(char, n + 1);
  for (long i = 0; i < n; i++)
    copy[i] = s[i];
  text.characters = 0;
  text.length = n + 1;
  text.characters = copy;
  begin(1);
}

int __cove_scan_end(void)
{
  text.characters = 0;
  return count == 0 && failed_at_end ? EOF : count;
}

long __cove_scan_position(void) { return position; }
long __cove_scan_value(void) { return value; }
double __cove_scan_double_value(void) { return real; }
float __cove_scan_float_value(void) { return real_float; }

_Bool __cove_scan_space(void)
{
  int c = next();
  while (c != EOF && isspace(c))
    c = next();
  back(c);
  return 1;
}

static _Bool fail(int c)
{
  failed_at_end |= c == EOF && count == 0;
  back(c);
  return 0;
}

_Bool __cove_scan_match(int c)
{
  int found = next();
  return found == (unsigned char)c ? 1 : fail(found);
}

static void keep(int c)
{
  if (token_length < MAX_TOKEN - 1)
    token[token_length++] = (char)c;
}

/* Takes the next character into the token if it is one of the two. */
static _Bool take(int a, int b, int *width)
{
  if (*width == 0)
    return 0;
  int c = next();
  if (c != EOF && (c == a || c == b)) {
    keep(c);
    --*width;
    return 1;
  }
  back(c);
  return 0;
}

static int take_digits(int base, int *width)
{
  int n = 0;
  while (*width != 0) {
    int c = next();
    int digit = isdigit(c) ? c - '0' : c != EOF && isalpha(c) ? tolower(c) - 'a' + 10 : 99;
    if (digit >= base) {
      back(c);
      return n;
    }
    keep(c);
    --*width;
    n++;
  }
  return n;
}

/* Whether something is there to be converted. */
static _Bool start(void)
{
  token_length = 0;
  __cove_scan_space();
  int c = next();
  back(c);
  return c != EOF ? 1 : fail(c);
}

_Bool __cove_scan_integer(int store, int width, int base)
{
  int left = width;
  if (!start())
    return 0;
  take('-', '+', &left);
  int digits = 0;
  if ((base == 0 || base == 16) && take('0', '0', &left)) {
    digits = 1;
    if (take('x', 'X', &left)) {
      base = 16;
      digits = 0;
    } else if (base == 0) {
      base = 8;
    }
  }
  digits += take_digits(base == 0 ? 10 : base, &left);
  token[token_length] = 0;
  if (digits == 0)
    return 0;
  value = store > 0 ? (long)__cove_read_unsigned(token, base) : __cove_read_long(token, base);
  count += store != 0;
  return 1;
}

/* A word such as "inf" as far as it goes; whether it went to the end. */
static _Bool take_word(const char *word, int *width)
{
  for (long i = 0; word[i] != 0; i++)
    if (!take(word[i], toupper(word[i]), width))
      return 0;
  return 1;
}

static _Bool take_number(int *left)
{
  int base = 10;
  int digits = 0;
  if (take('0', '0', left)) {
    digits = 1;
    if (take('x', 'X', left)) {
      base = 16;
      digits = 0;
    }
  }
  digits += take_digits(base, left);
  if (take('.', '.', left))
    digits += take_digits(base, left);
  if (digits == 0)
    return 0;
  if (take(base == 16 ? 'p' : 'e', base == 16 ? 'P' : 'E', left)) {
    take('-', '+', left);
    return take_digits(10, left) > 0;
  }
  return 1;
}

_Bool __cove_scan_double(int store, int width)
{
  int left = width;
  if (!start())
    return 0;
  take('-', '+', &left);
  _Bool found;
  if (take('i', 'I', &left)) {
    found = take_word("nf", &left);
    if (found && take('i', 'I', &left))
      found = take_word("nity", &left);
  } else if (take('n', 'N', &left)) {
    found = take_word("an", &left);
  } else {
    found = take_number(&left);
  }
  token[token_length] = 0;
  if (!found)
    return 0;
  if (store == 4)
    real_float = __cove_read_float(token);
  else
    real = __cove_read_double(token);
  count += store != 0;
  return 1;
}

/* How characters are chosen: those of a word, all, or those of a set. */
enum { WORD, ALL, SET };

static _Bool in_set(const char *set COVE_WIDE, int c)
{
  _Bool inverted = set[0] == '^';
  for (long i = inverted; set[i] != 0; i++) {
    if (set[i + 1] == '-' && set[i + 2] != 0) {
      if ((unsigned char)set[i] <= c && c <= (unsigned char)set[i + 2])
        return !inverted;
      i += 2;
    } else if ((unsigned char)set[i] == c) {
      return !inverted;
    }
  }
  return inverted;
}

static _Bool chosen(int kind, const char *set COVE_WIDE, int c)
{
  return kind == ALL || (kind == WORD ? !isspace(c) : in_set(set, c));
}

/* Reads up to `width` characters; how many there were. */
static long characters(int kind, const char *set COVE_WIDE, char *to COVE_WIDE, int width)
{
  long n = 0;
  if (kind == WORD)
    __cove_scan_space();
  while (width < 0 || n < width) {
    int c = next();
    if (c == EOF || !chosen(kind, set, c)) {
      if (n == 0)
        fail(c);
      else
        back(c);
      return n;
    }
    if (to != 0)
      to[n] = (char)c;
    n++;
  }
  return n;
}

static _Bool stored(char *to COVE_WIDE, long n)
{
  if (n == 0)
    return 0;
  to[n] = 0;
  count++;
  return 1;
}

_Bool __cove_scan_word(char *to COVE_WIDE, int width)
{
  return stored(to, characters(WORD, "", to, width));
}

_Bool __cove_scan_set(char *to COVE_WIDE, int width, const char *set COVE_WIDE)
{
  return stored(to, characters(SET, set, to, width));
}

_Bool __cove_scan_chars(char *to COVE_WIDE, int width)
{
  _Bool all = characters(ALL, "", to, width) == width;
  count += all;
  return all;
}

_Bool __cove_scan_skip(int kind, int width, const char *set COVE_WIDE)
{
  long n = characters(kind, set, 0, width);
  return kind == ALL ? n == width : n > 0;
}
