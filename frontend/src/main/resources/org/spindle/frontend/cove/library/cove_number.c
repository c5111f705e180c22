/* Numbers from text: integers, and floating-point numbers with correct rounding. */
#include <cove.h>
#include <ctype.h>
#include <errno.h>
#include <limits.h>
#include <stdlib.h>

static long used;

long __cove_read_length(void) { return used; }

static int digit_value(int c)
{
  return isdigit(c) ? c - '0' : isalpha(c) ? tolower(c) - 'a' + 10 : 99;
}

struct number {
  unsigned long size;
  _Bool negative;
  _Bool overflow;
};

/* Sign, prefix and digits; `used` tells whether there were any. */
static struct number read_integer(const char *s COVE_WIDE, int base)
{
  struct number n = { 0, 0, 0 };
  long i = 0;
  while (isspace(s[i]))
    i++;
  if (s[i] == '-' || s[i] == '+') {
    n.negative = s[i] == '-';
    i++;
  }
  if ((base == 0 || base == 16) && s[i] == '0' && (s[i + 1] == 'x' || s[i + 1] == 'X')
      && digit_value(s[i + 2]) < 16) {
    i += 2;
    base = 16;
  } else if (base == 0) {
    base = s[i] == '0' ? 8 : 10;
  }
  used = 0;
  for (; digit_value(s[i]) < base; i++) {
    unsigned long digit = (unsigned long)digit_value(s[i]);
    if (n.size > (ULONG_MAX - digit) / (unsigned long)base)
      n.overflow = 1;
    n.size = n.size * (unsigned long)base + digit;
    used = i + 1;
  }
  return n;
}

long __cove_read_long(const char *s COVE_WIDE, int base)
{
  struct number n = read_integer(s, base);
  if (n.overflow || n.size > (unsigned long)LONG_MAX + n.negative) {
    errno = ERANGE;
    return n.negative ? LONG_MIN : LONG_MAX;
  }
  return (long)(n.negative ? 0 - n.size : n.size);
}

unsigned long __cove_read_unsigned(const char *s COVE_WIDE, int base)
{
  struct number n = read_integer(s, base);
  if (n.overflow) {
    errno = ERANGE;
    return ULONG_MAX;
  }
  return n.negative ? 0 - n.size : n.size;
}

/* ---- Floating point: the quotient of two large integers, whose first 64 bits round. ---- */

enum { WORDS = 280, MAX_DIGITS = 800, INFINITE = 1 << 20 };

struct large {
  int length; /* of the words that may be other than zero */
  uint32_t words[WORDS];
};

static struct large numerator;
static struct large denominator;

static void set(struct large *x, uint32_t value)
{
  x->words[0] = value;
  x->length = 1;
}

static void multiply_add(struct large *x, uint32_t factor, uint32_t more)
{
  uint64_t carry = more;
  for (int i = 0; i < x->length; i++) {
    carry += (uint64_t)x->words[i] * factor;
    x->words[i] = (uint32_t)carry;
    carry >>= 32;
  }
  if (carry != 0)
    x->words[x->length++] = (uint32_t)carry;
}

static void multiply_power_of_ten(struct large *x, int n)
{
  for (; n >= 9; n -= 9)
    multiply_add(x, 1000000000, 0);
  for (; n > 0; n--)
    multiply_add(x, 10, 0);
}

static int bit_length(struct large *x)
{
  int i = x->length - 1;
  while (i > 0 && x->words[i] == 0)
    i--;
  int n = 32 * i;
  for (uint32_t w = x->words[i]; w != 0; w >>= 1)
    n++;
  return n;
}

static void shift_left(struct large *x, int n)
{
  int whole = n / 32;
  int part = n % 32;
  for (int i = x->length; i >= 0; i--) {
    uint64_t high = i < x->length ? x->words[i] : 0;
    uint64_t low = i > 0 ? x->words[i - 1] : 0;
    x->words[i + whole] = (uint32_t)((high << 32 | low) >> (32 - part));
  }
  for (int i = 0; i < whole; i++)
    x->words[i] = 0;
  x->length += whole + 1;
}

static void halve(struct large *x)
{
  for (int i = 0; i < x->length; i++) {
    uint32_t above = i + 1 < x->length ? x->words[i + 1] : 0;
    x->words[i] = x->words[i] >> 1 | above << 31;
  }
}

static _Bool at_least(struct large *x, struct large *y)
{
  int n = x->length > y->length ? x->length : y->length;
  for (int i = n - 1; i >= 0; i--) {
    uint32_t a = i < x->length ? x->words[i] : 0;
    uint32_t b = i < y->length ? y->words[i] : 0;
    if (a != b)
      return a > b;
  }
  return 1;
}

static void subtract(struct large *x, struct large *y)
{
  int64_t borrow = 0;
  for (int i = 0; i < x->length; i++) {
    int64_t d = (int64_t)x->words[i] - (i < y->length ? y->words[i] : 0) + borrow;
    x->words[i] = (uint32_t)d;
    borrow = d >> 32;
  }
}

static _Bool is_zero(struct large *x)
{
  for (int i = 0; i < x->length; i++)
    if (x->words[i] != 0)
      return 0;
  return 1;
}

/* (bits + something less than one, if `more`) * 2^exponent, to `precision` bits, not below 2^least. */
static double rounded(uint64_t bits, _Bool more, int exponent, int precision, int least, int most)
{
  union {
    uint64_t bits;
    double value;
  } result = { 0 };
  if (bits == 0)
    return 0;
  while (!(bits >> 63)) {
    bits <<= 1;
    exponent--;
  }
  int cut = 64 - precision;
  if (exponent + cut < least)
    cut = least - exponent;
  uint64_t kept = 0;
  if (cut <= 64) {
    kept = cut == 64 ? 0 : bits >> cut;
    uint64_t rest = cut == 64 ? bits : bits & (((uint64_t)1 << cut) - 1);
    uint64_t half = (uint64_t)1 << (cut - 1);
    if (rest > half || (rest == half && (more || (kept & 1))))
      kept++;
    more |= rest != 0;
  }
  exponent += cut;
  if (kept >> precision) {
    kept >>= 1;
    exponent++;
  }
  if (exponent + precision > most || kept == 0 || (!(kept >> (precision - 1)) && more))
    errno = ERANGE;
  if (exponent + precision > most) {
    result.bits = 0x7FF0000000000000;
    return result.value;
  }
  if (kept == 0)
    return 0;
  while (!(kept >> 52) && exponent > -1074) {
    kept <<= 1;
    exponent--;
  }
  result.bits = kept >> 52 ? (kept & 0xFFFFFFFFFFFFF) | (uint64_t)(exponent + 1075) << 52 : kept;
  return result.value;
}

static double quotient(int precision, int least, int most)
{
  int shift = 63 - (bit_length(&numerator) - bit_length(&denominator));
  if (shift > 0)
    shift_left(&numerator, shift);
  else
    shift_left(&denominator, -shift);
  shift_left(&denominator, 63);
  uint64_t bits = 0;
  for (int i = 0; i < 64; i++) {
    bits <<= 1;
    if (at_least(&numerator, &denominator)) {
      subtract(&numerator, &denominator);
      bits |= 1;
    }
    halve(&denominator);
  }
  return rounded(bits, !is_zero(&numerator), -shift, precision, least, most);
}

static _Bool matches(const char *s COVE_WIDE, long i, const char *word)
{
  for (long k = 0; word[k] != 0; k++)
    if (tolower(s[i + k]) != word[k])
      return 0;
  return 1;
}

/* The exponent at i after its letter, if there is one; moves `used` to its end. */
static int read_exponent(const char *s COVE_WIDE, long i)
{
  _Bool negative = s[i] == '-';
  int n = 0;
  if (s[i] == '-' || s[i] == '+')
    i++;
  if (!isdigit(s[i]))
    return 0;
  for (; isdigit(s[i]); i++)
    if (n < INFINITE)
      n = 10 * n + (s[i] - '0');
  used = i;
  return negative ? -n : n;
}

static double read_hexadecimal(const char *s COVE_WIDE, long i, int precision, int least, int most)
{
  uint64_t bits = 0;
  int exponent = 0;
  _Bool more = 0;
  _Bool point = 0;
  for (; digit_value(s[i]) < 16 || (s[i] == '.' && !point); i++) {
    if (s[i] == '.') {
      point = 1;
    } else {
      if (bits >> 60) {
        more |= s[i] != '0';
        exponent += 4;
      } else {
        bits = bits << 4 | (unsigned)digit_value(s[i]);
      }
      if (point)
        exponent -= 4;
    }
  }
  used = i;
  if (s[i] == 'p' || s[i] == 'P')
    exponent += read_exponent(s, i + 1);
  return rounded(bits, more, exponent, precision, least, most);
}

static double read_decimal(const char *s COVE_WIDE, long i, int precision, int least, int most)
{
  int digits = 0;
  int exponent = 0;
  _Bool point = 0;
  _Bool more = 0;
  set(&numerator, 0);
  for (; isdigit(s[i]) || (s[i] == '.' && !point); i++) {
    if (s[i] == '.') {
      point = 1;
      continue;
    }
    if (digits < MAX_DIGITS) {
      if (digits > 0 || s[i] != '0') {
        multiply_add(&numerator, 10, (uint32_t)(s[i] - '0'));
        digits++;
      }
      exponent -= point;
    } else {
      more |= s[i] != '0';
      exponent += !point;
    }
  }
  used = i;
  if (s[i] == 'e' || s[i] == 'E')
    exponent += read_exponent(s, i + 1);
  if (digits == 0)
    return 0;
  if (more) {
    multiply_add(&numerator, 10, 1);
    exponent--;
    digits++;
  }
  if (exponent + digits > 400)
    return rounded(1, 0, INFINITE, precision, least, most);
  if (exponent + digits < -400)
    return rounded(1, 0, -INFINITE, precision, least, most);
  set(&denominator, 1);
  multiply_power_of_ten(&numerator, exponent);
  multiply_power_of_ten(&denominator, -exponent);
  return quotient(precision, least, most);
}

static double read_floating(const char *s COVE_WIDE, int precision, int least, int most)
{
  long i = 0;
  double x;
  while (isspace(s[i]))
    i++;
  _Bool negative = s[i] == '-';
  if (s[i] == '-' || s[i] == '+')
    i++;
  if (matches(s, i, "inf")) {
    x = 1.0 / 0.0;
    used = i + (matches(s, i, "infinity") ? 8 : 3);
  } else if (matches(s, i, "nan")) {
    x = -(0.0 / 0.0);
    x = x != x ? x : 0;
    used = i + 3;
  } else if (s[i] == '0' && (s[i + 1] == 'x' || s[i + 1] == 'X')
             && (digit_value(s[i + 2]) < 16 || (s[i + 2] == '.' && digit_value(s[i + 3]) < 16))) {
    x = read_hexadecimal(s, i + 2, precision, least, most);
  } else if (isdigit(s[i]) || (s[i] == '.' && isdigit(s[i + 1]))) {
    x = read_decimal(s, i, precision, least, most);
  } else {
    used = 0;
    return 0;
  }
  return negative ? -x : x;
}

double __cove_read_double(const char *s COVE_WIDE) { return read_floating(s, 53, -1074, 1024); }
float __cove_read_float(const char *s COVE_WIDE) { return (float)read_floating(s, 24, -149, 128); }
