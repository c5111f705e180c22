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
