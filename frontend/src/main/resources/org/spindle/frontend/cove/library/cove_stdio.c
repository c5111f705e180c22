/* Output: what one call prints is written at its end. */
#include <cove.h>
#include <stdio.h>

COVE_LIBRARY("machine.write") long __cove_write(long fd, const char *p COVE_COUNTED_BY(n), long n);

enum { CAPACITY = 512, LEFT = 1, PLUS = 2, SPACE = 4, ALTERNATE = 8, ZERO = 16, MAX_DIGITS = 1100 };

/* What is printed and not yet written, or, of a print to a text, all of it. */
static struct {
  int capacity;
  int used;
  char *characters COVE_COUNTED_BY(capacity);
} held;

FILE __cove_standard[3] = { { 0 }, { 1 }, { 2 } };

static char first[CAPACITY];
static int output;
static _Bool to_text;
static long total;

static void flush(void)
{
  if (held.used > 0)
    __cove_write(output, held.characters, held.used);
  held.used = 0;
}

static void grow(void)
{
  char *from = held.characters;
  int n = held.used;
  char *larger = cove_new_array(char, 2 * n);
  for (int i = 0; i < n; i++)
    larger[i] = from[i];
  held.characters = 0;
  held.capacity = 2 * n;
  held.characters = larger;
}

static void put(int c)
{
  if (held.used == held.capacity) {
    if (to_text)
      grow();
    else
      flush();
  }
  held.characters[held.used] = (char)c;
  held.used++;
  total++;
}

static void pad(int c, long n)
{
  for (long i = 0; i < n; i++)
    put(c);
}

static void begin(void)
{
  if (held.characters == 0) {
    held.capacity = CAPACITY;
    held.characters = first;
  }
  total = 0;
}

void __cove_print_begin(FILE *stream)
{
  begin();
  output = stream->__descriptor;
  to_text = 0;
}

int __cove_print_end(void)
{
  flush();
  return (int)total;
}

void __cove_print_begin_text(void)
{
  begin();
  to_text = 1;
}

int __cove_print_end_text(char *to COVE_WIDE, size_t size)
{
  int n = held.used;
  held.used = 0;
  to_text = 0;
  if (size > 0) {
    long kept = (size_t)n < size ? n : (long)size - 1;
    for (long i = 0; i < kept; i++)
      to[i] = held.characters[i];
    to[kept] = 0;
  }
  return n;
}

int __cove_print_end_all(char *to COVE_WIDE)
{
  return __cove_print_end_text(to, (size_t)held.used + 1);
}

int fflush(FILE *stream)
{
  return stream == 0 ? 0 : 0;
}

int putc(int c, FILE *stream)
{
  __cove_print_begin(stream);
  put(c);
  flush();
  return (unsigned char)c;
}

int fputc(int c, FILE *stream) { return putc(c, stream); }
int putchar(int c) { return putc(c, stdout); }

static void put_all(const char *text COVE_WIDE)
{
  for (long i = 0; text[i] != 0; i++)
    put(text[i]);
}

int fputs(const char *text COVE_WIDE, FILE *stream)
{
  __cove_print_begin(stream);
  put_all(text);
  flush();
  return 1;
}

int puts(const char *text COVE_WIDE)
{
  __cove_print_begin(stdout);
  put_all(text);
  put('\n');
  return __cove_print_end();
}

void __cove_print_text(const char *text COVE_WIDE, int flags, int width, int precision)
{
  long n = 0;
  if (width < 0) {
    flags |= LEFT;
    width = -width;
  }
  while ((precision < 0 || n < precision) && text[n] != 0)
    n++;
  if (!(flags & LEFT))
    pad(' ', width - n);
  for (long i = 0; i < n; i++)
    put(text[i]);
  if (flags & LEFT)
    pad(' ', width - n);
}

void __cove_print_char(int c, int flags, int width)
{
  if (width < 0) {
    flags |= LEFT;
    width = -width;
  }
  if (!(flags & LEFT))
    pad(' ', width - 1);
  put(c);
  if (flags & LEFT)
    pad(' ', width - 1);
}

/* A number's sign or prefix, zeros, and digits, which stand in reverse. */
static void put_number(int sign, int letter, const char *digits COVE_COUNTED_BY(n), int n, int flags,
                       int width, int precision)
{
  int prefix = (sign != 0) + (letter != 0 ? 2 : 0);
  int zeros = precision > n ? precision - n : 0;
  if (width < 0) {
    flags |= LEFT;
    width = -width;
  }
  if ((flags & ZERO) && !(flags & LEFT) && precision < 0 && width > prefix + n)
    zeros = width - prefix - n;
  long blanks = (long)width - prefix - zeros - n;
  if (!(flags & LEFT))
    pad(' ', blanks);
  if (sign != 0)
    put(sign);
  if (letter != 0) {
    put('0');
    put(letter);
  }
  pad('0', zeros);
  for (int i = n - 1; i >= 0; i--)
    put(digits[i]);
  if (flags & LEFT)
    pad(' ', blanks);
}

void __cove_print_signed(long value, int flags, int width, int precision)
{
  char digits[24];
  int n = 0;
  unsigned long rest = value < 0 ? 0UL - (unsigned long)value : (unsigned long)value;
  int sign = value < 0 ? '-' : flags & PLUS ? '+' : flags & SPACE ? ' ' : 0;
  while (rest != 0) {
    digits[n++] = (char)('0' + rest % 10);
    rest /= 10;
  }
  if (n == 0 && precision != 0)
    digits[n++] = '0';
  put_number(sign, 0, digits, n, flags, width, precision);
}

void __cove_print_unsigned(unsigned long value, int conversion, int flags, int width, int precision)
{
  char digits[24];
  int n = 0;
  unsigned long base = conversion == 'u' ? 10 : conversion == 'o' ? 8 : 16;
  int ten = conversion == 'X' ? 'A' : 'a';
  int letter = base == 16 && (flags & ALTERNATE) && value != 0 ? conversion : 0;
  while (value != 0) {
    int digit = (int)(value % base);
    digits[n++] = (char)(digit < 10 ? '0' + digit : ten + digit - 10);
    value /= base;
  }
  if (n == 0 && precision != 0)
    digits[n++] = '0';
  if (base == 8 && (flags & ALTERNATE) && (n == 0 || digits[n - 1] != '0'))
    digits[n++] = '0';
  put_number(0, letter, digits, n, flags, width, precision);
}

/* ---- Floating point: the exact decimal expansion, then rounding half to even. ---- */

enum { WORDS = 130, WORD_BASE = 1000000000 };

static uint32_t words[WORDS];
static int word_count;
static char decimal[MAX_DIGITS]; /* digits from the first that is not zero */
static int decimal_count;
static int point; /* how many digits stand before the decimal point; may be negative */

static void multiply(uint32_t factor)
{
  uint64_t carry = 0;
  for (int i = 0; i < word_count; i++) {
    uint64_t x = (uint64_t)words[i] * factor + carry;
    words[i] = (uint32_t)(x % WORD_BASE);
    carry = x / WORD_BASE;
  }
  while (carry != 0) {
    words[word_count++] = (uint32_t)(carry % WORD_BASE);
    carry /= WORD_BASE;
  }
}

/* Expands mantissa * 2^exponent. */
static void expand(uint64_t mantissa, int exponent)
{
  int places = 0;
  word_count = 0;
  while (mantissa != 0) {
    words[word_count++] = (uint32_t)(mantissa % WORD_BASE);
    mantissa /= WORD_BASE;
  }
  for (; exponent > 0; exponent -= exponent < 29 ? exponent : 29)
    multiply(1u << (exponent < 29 ? exponent : 29));
  for (; exponent <= -12; exponent += 12) {
    multiply(244140625); /* the 12th power of 5 */
    places += 12;
  }
  for (; exponent < 0; exponent++) {
    multiply(5);
    places++;
  }
  decimal_count = 0;
  for (int i = word_count - 1; i >= 0; i--) {
    uint32_t rest = words[i];
    uint32_t unit = WORD_BASE / 10;
    while (unit != 0) {
      char digit = (char)('0' + rest / unit);
      if (decimal_count > 0 || digit != '0')
        decimal[decimal_count++] = digit;
      rest %= unit;
      unit /= 10;
    }
  }
  point = decimal_count - places;
}

/* Rounds to the first `keep` digits. */
static void round_to(long keep)
{
  if (keep >= decimal_count)
    return;
  if (keep < 0) {
    decimal_count = 0;
    return;
  }
  int at = (int)keep;
  _Bool up = decimal[at] > '5';
  if (decimal[at] == '5') {
    up = at > 0 && (decimal[at - 1] - '0') % 2 == 1;
    for (int i = at + 1; i < decimal_count; i++)
      if (decimal[i] != '0')
        up = 1;
  }
  decimal_count = at;
  if (!up)
    return;
  int i = at - 1;
  while (i >= 0 && decimal[i] == '9')
    decimal[i--] = '0';
  if (i >= 0) {
    decimal[i]++;
    return;
  }
  for (int k = decimal_count; k > 0; k--)
    decimal[k] = decimal[k - 1];
  decimal[0] = '1';
  decimal_count++;
  point++;
}

static int digit_at(long i)
{
  return i >= 0 && i < decimal_count ? decimal[i] : '0';
}

/* Hexadecimal: the mantissa's bits, rounded half to even when digits are cut off. */
static void print_hexadecimal(int sign, int conversion, uint64_t mantissa, int field, int flags, int width,
                              int precision)
{
  int ten = conversion == 'A' ? 'A' : 'a';
  int exponent = field == 0 ? (mantissa == 0 ? 0 : -1022) : field - 1023;
  uint64_t bits = field == 0 ? mantissa : mantissa | 0x10000000000000;
  int digits = 13;
  if (precision < 0) {
    while (digits > 0 && (bits & 15) == 0) {
      bits >>= 4;
      digits--;
    }
  } else if (precision < digits) {
    int cut = 4 * (13 - precision);
    uint64_t rest = bits & (((uint64_t)1 << cut) - 1);
    uint64_t half = (uint64_t)1 << (cut - 1);
    bits >>= cut;
    if (rest > half || (rest == half && (bits & 1)))
      bits++;
    digits = precision;
  }
  long zeros = precision > digits ? precision - digits : 0;
  int size = exponent < 0 ? -exponent : exponent;
  _Bool dot = digits + zeros > 0 || (flags & ALTERNATE);
  long length = 3 + dot + digits + zeros + (size >= 1000 ? 6 : size >= 100 ? 5 : size >= 10 ? 4 : 3);
  long blanks = (long)width - length - (sign != 0);
  if (!(flags & LEFT) && !(flags & ZERO))
    pad(' ', blanks);
  if (sign != 0)
    put(sign);
  put('0');
  put(conversion == 'A' ? 'X' : 'x');
  if ((flags & ZERO) && !(flags & LEFT))
    pad('0', blanks);
  put('0' + (int)(bits >> 4 * digits));
  if (dot)
    put('.');
  for (int i = digits - 1; i >= 0; i--) {
    int digit = (int)(bits >> 4 * i & 15);
    put(digit < 10 ? '0' + digit : ten + digit - 10);
  }
  pad('0', zeros);
  put(conversion == 'A' ? 'P' : 'p');
  put(exponent < 0 ? '-' : '+');
  if (size >= 1000)
    put('0' + size / 1000);
  if (size >= 100)
    put('0' + size / 100 % 10);
  if (size >= 10)
    put('0' + size / 10 % 10);
  put('0' + size % 10);
  if (flags & LEFT)
    pad(' ', blanks);
}

static void put_framed(int sign, long length, int flags, int width)
{
  long blanks = (long)width - length - (sign != 0);
  if (!(flags & LEFT) && !(flags & ZERO))
    pad(' ', blanks);
  if (sign != 0)
    put(sign);
  if ((flags & ZERO) && !(flags & LEFT))
    pad('0', blanks);
}

static void print_fixed(int sign, int flags, int width, long precision)
{
  long before = point > 0 ? point : 1;
  _Bool dot = precision > 0 || (flags & ALTERNATE);
  long length = before + precision + dot;
  put_framed(sign, length, flags, width);
  for (long i = 0; i < before; i++)
    put(point > 0 ? digit_at(i) : '0');
  if (dot)
    put('.');
  for (long i = 0; i < precision; i++)
    put(digit_at(point + i));
  if (flags & LEFT)
    pad(' ', width - length - (sign != 0));
}

static void print_scientific(int sign, int letter, int flags, int width, long precision)
{
  int exponent = decimal_count == 0 ? 0 : point - 1;
  int size = exponent < 0 ? -exponent : exponent;
  _Bool dot = precision > 0 || (flags & ALTERNATE);
  long length = 1 + dot + precision + (size >= 100 ? 5 : 4);
  put_framed(sign, length, flags, width);
  put(digit_at(0));
  if (dot)
    put('.');
  for (long i = 0; i < precision; i++)
    put(digit_at(1 + i));
  put(letter);
  put(exponent < 0 ? '-' : '+');
  if (size >= 100)
    put('0' + size / 100);
  put('0' + size / 10 % 10);
  put('0' + size % 10);
  if (flags & LEFT)
    pad(' ', width - length - (sign != 0));
}

void __cove_print_double(double value, int conversion, int flags, int width, int precision)
{
  union {
    double value;
    uint64_t bits;
  } view = { value };
  int sign = view.bits >> 63 ? '-' : flags & PLUS ? '+' : flags & SPACE ? ' ' : 0;
  int field = (int)(view.bits >> 52 & 0x7FF);
  uint64_t mantissa = view.bits & 0xFFFFFFFFFFFFF;
  _Bool upper = conversion < 'a';
  if (width < 0) {
    flags |= LEFT;
    width = -width;
  }
  if (field == 0x7FF) {
    put_framed(sign, 3, flags & ~ZERO, width);
    const char *word = mantissa != 0 ? (upper ? "NAN" : "nan") : (upper ? "INF" : "inf");
    for (int i = 0; i < 3; i++)
      put(word[i]);
    if (flags & LEFT)
      pad(' ', width - 3 - (sign != 0));
    return;
  }
  if (conversion == 'a' || conversion == 'A') {
    print_hexadecimal(sign, conversion, mantissa, field, flags, width, precision);
    return;
  }
  expand(field == 0 ? mantissa : mantissa | 0x10000000000000, field == 0 ? -1074 : field - 1075);
  if (decimal_count == 0)
    point = 1;
  long digits = precision < 0 ? 6 : precision;
  if (conversion == 'f' || conversion == 'F') {
    round_to(point + digits);
    print_fixed(sign, flags, width, digits);
  } else if (conversion == 'e' || conversion == 'E') {
    round_to(1 + digits);
    print_scientific(sign, conversion, flags, width, digits);
  } else {
    if (digits == 0)
      digits = 1;
    round_to(digits);
    int exponent = decimal_count == 0 ? 0 : point - 1;
    _Bool fixed = exponent >= -4 && exponent < digits;
    long rest = fixed ? digits - 1 - exponent : digits - 1;
    if (!(flags & ALTERNATE)) {
      long last = decimal_count;
      while (last > 0 && decimal[last - 1] == '0')
        last--;
      long useful = fixed ? last - point : last - 1;
      if (rest > useful)
        rest = useful < 0 ? 0 : useful;
    }
    if (fixed)
      print_fixed(sign, flags, width, rest);
    else
      print_scientific(sign, upper ? 'E' : 'e', flags, width, rest);
  }
}
