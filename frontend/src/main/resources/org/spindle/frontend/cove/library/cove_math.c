/* Floating-point functions whose results are exact or correctly rounded. */
#include <cove.h>
#include <math.h>

union parts {
  double value;
  uint64_t bits;
};

double fabs(double x)
{
  union parts p = { x };
  p.bits &= 0x7FFFFFFFFFFFFFFF;
  return p.value;
}

static double with_sign(double x, double sign)
{
  union parts p = { x };
  union parts s = { sign };
  p.bits = (p.bits & 0x7FFFFFFFFFFFFFFF) | (s.bits & 0x8000000000000000);
  return p.value;
}

double trunc(double x)
{
  if (!(fabs(x) < 0x1p52))
    return x;
  return with_sign((double)(int64_t)x, x);
}

double floor(double x)
{
  double t = trunc(x);
  return t > x ? t - 1 : t;
}

double ceil(double x)
{
  double t = trunc(x);
  return with_sign(t < x ? t + 1 : t, x);
}

double round(double x)
{
  double t = trunc(x);
  return fabs(x - t) >= 0.5 ? t + with_sign(1, x) : t;
}

double rint(double x)
{
  if (!(fabs(x) < 0x1p52))
    return x;
  double t = fabs(x) + 0x1p52;
  return with_sign(t - 0x1p52, x);
}

double nearbyint(double x) { return rint(x); }
long lround(double x) { return (long)round(x); }
long long llround(double x) { return (long long)round(x); }
long lrint(double x) { return (long)rint(x); }
long long llrint(double x) { return (long long)rint(x); }
double copysign(double x, double y) { return with_sign(x, y); }
double fmin(double x, double y) { return x != x ? y : y != y ? x : y < x ? y : x; }
double fmax(double x, double y) { return x != x ? y : y != y ? x : y > x ? y : x; }
double fdim(double x, double y) { return x != x || y != y ? x + y : x > y ? x - y : 0; }

double modf(double x, double *whole)
{
  double t = trunc(x);
  *whole = t;
  return with_sign(x - x != 0 && x == x ? 0 : x - t, x);
}

double frexp(double x, int *exponent)
{
  union parts p = { x };
  *exponent = 0;
  if (x == 0 || x - x != 0)
    return x;
  int scaled = 0;
  if ((p.bits >> 52 & 0x7FF) == 0) {
    p.value *= 0x1p54;
    scaled = 54;
  }
  *exponent = (int)(p.bits >> 52 & 0x7FF) - 1022 - scaled;
  p.bits = (p.bits & 0x800FFFFFFFFFFFFF) | 0x3FE0000000000000;
  return p.value;
}

static double power_of_two(int exponent)
{
  union parts p = { .bits = (uint64_t)(exponent + 1023) << 52 };
  return p.value;
}

/* In steps that are exact, but for the last: rounding twice would be once too often. */
double ldexp(double x, int exponent)
{
  int e;
  double m = frexp(x, &e);
  if (x == 0 || x - x != 0)
    return x;
  if (exponent > 4000)
    exponent = 4000;
  if (exponent < -4000)
    exponent = -4000;
  e += exponent;
  if (e > 1024)
    return m * power_of_two(1023) * power_of_two(1023);
  if (e > -1021)
    return m * 2 * power_of_two(e - 1);
  if (e < -1080)
    return m * power_of_two(-1000) * power_of_two(-1000);
  return m * power_of_two(e + 600) * power_of_two(-600);
}

double scalbn(double x, int exponent) { return ldexp(x, exponent); }

double logb(double x)
{
  int e;
  if (x == 0)
    return -1 / fabs(x);
  if (x - x != 0)
    return x * x;
  frexp(x, &e);
  return e - 1;
}

int ilogb(double x)
{
  return x == 0 ? -2147483647 - 1 : x != x ? -2147483647 - 1 : x - x != 0 ? 2147483647 : (int)logb(x);
}

int __cove_classify(double x, unsigned long size)
{
  double least = size == 4 ? 0x1p-126 : 0x1p-1022;
  return x != x ? FP_NAN : x - x != 0 ? FP_INFINITE : x == 0 ? FP_ZERO : fabs(x) < least ? FP_SUBNORMAL : FP_NORMAL;
}

int __cove_isinf(double x) { return x == x && x - x != 0 ? (x > 0 ? 1 : -1) : 0; }

int __cove_signbit(double x)
{
  union parts p = { x };
  return (int)(p.bits >> 63);
}

float __cove_nan(void)
{
  union {
    uint32_t bits;
    float value;
  } p = { 0x7FC00000 };
  return p.value;
}

float fabsf(float x) { return (float)fabs(x); }
float floorf(float x) { return (float)floor(x); }
float ceilf(float x) { return (float)ceil(x); }
float truncf(float x) { return (float)trunc(x); }
float roundf(float x) { return (float)round(x); }
float sqrtf(float x) { return (float)sqrt(x); }
float fmodf(float x, float y) { return (float)fmod(x, y); }
float fminf(float x, float y) { return (float)fmin(x, y); }
float fmaxf(float x, float y) { return (float)fmax(x, y); }

double fmod(double x, double y)
{
  double a = fabs(x);
  double b = fabs(y);
  if (b == 0 || a != a || b != b || a - a != 0)
    return (x - x) / (b - b);
  while (a >= b) {
    double d = b;
    while (d <= a / 2)
      d += d;
    a -= d;
  }
  return with_sign(a, x);
}

/* The root of the mantissa, digit by digit. */
double sqrt(double x)
{
  union parts p = { x };
  if (x == 0 || x != x || x == 1.0 / 0.0)
    return x;
  if (x < 0)
    return (x - x) / (x - x);
  int exponent = (int)(p.bits >> 52) - 1075;
  uint64_t m = p.bits & 0xFFFFFFFFFFFFF;
  if (exponent == -1075)
    exponent = -1074;
  else
    m |= 0x10000000000000;
  while (m < 0x10000000000000) {
    m <<= 1;
    exponent--;
  }
  if (exponent % 2 != 0) {
    m <<= 1;
    exponent--;
  }
  /* root = floor(sqrt(m * 2^54)), 54 bits, the last of which rounds */
  uint64_t root = 0;
  uint64_t rest = 0;
  for (int i = 0; i < 54; i++) {
    uint64_t two = i < 27 ? m >> (52 - 2 * i) & 3 : 0;
    rest = rest << 2 | two;
    uint64_t trial = root << 2 | 1;
    root <<= 1;
    if (rest >= trial) {
      rest -= trial;
      root |= 1;
    }
  }
  exponent = (exponent - 54) / 2;
  uint64_t odd = root & 1;
  root >>= 1;
  exponent++;
  if (odd && (rest != 0 || (root & 1)))
    root++;
  p.bits = ((uint64_t)(exponent + 1075) << 52) + (root & 0xFFFFFFFFFFFFF);
  if (root >> 53)
    p.bits = (uint64_t)(exponent + 1076) << 52;
  return p.value;
}
