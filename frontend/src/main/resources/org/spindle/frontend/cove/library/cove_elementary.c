/* Elementary functions: those of the Modula-3 library, and what can be had from them. */
#define _XOPEN_SOURCE 700
#include <cove.h>
#include <math.h>

COVE_LIBRARY("Math.exp") double __math_exp(double x);
COVE_LIBRARY("Math.expm1") double __math_expm1(double x);
COVE_LIBRARY("Math.log") double __math_log(double x);
COVE_LIBRARY("Math.log10") double __math_log10(double x);
COVE_LIBRARY("Math.log1p") double __math_log1p(double x);
COVE_LIBRARY("Math.pow") double __math_pow(double x, double y);
COVE_LIBRARY("Math.hypot") double __math_hypot(double x, double y);
COVE_LIBRARY("Math.sin") double __math_sin(double x);
COVE_LIBRARY("Math.cos") double __math_cos(double x);
COVE_LIBRARY("Math.tan") double __math_tan(double x);
COVE_LIBRARY("Math.asin") double __math_asin(double x);
COVE_LIBRARY("Math.acos") double __math_acos(double x);
COVE_LIBRARY("Math.atan") double __math_atan(double x);
COVE_LIBRARY("Math.atan2") double __math_atan2(double y, double x);
COVE_LIBRARY("Math.sinh") double __math_sinh(double x);
COVE_LIBRARY("Math.cosh") double __math_cosh(double x);
COVE_LIBRARY("Math.tanh") double __math_tanh(double x);
COVE_LIBRARY("Math.asinh") double __math_asinh(double x);
COVE_LIBRARY("Math.acosh") double __math_acosh(double x);
COVE_LIBRARY("Math.atanh") double __math_atanh(double x);

double exp(double x) { return __math_exp(x); }
double expm1(double x) { return __math_expm1(x); }
double log(double x) { return __math_log(x); }
double log10(double x) { return __math_log10(x); }
double log1p(double x) { return __math_log1p(x); }
double pow(double x, double y) { return __math_pow(x, y); }
double exp2(double x) { return __math_pow(2, x); }
double hypot(double x, double y) { return __math_hypot(x, y); }
double sin(double x) { return __math_sin(x); }
double cos(double x) { return __math_cos(x); }
double tan(double x) { return __math_tan(x); }
double asin(double x) { return __math_asin(x); }
double acos(double x) { return __math_acos(x); }
double atan(double x) { return __math_atan(x); }
double atan2(double y, double x) { return __math_atan2(y, x); }
double sinh(double x) { return __math_sinh(x); }
double cosh(double x) { return __math_cosh(x); }
double tanh(double x) { return __math_tanh(x); }
double asinh(double x) { return __math_asinh(x); }
double acosh(double x) { return __math_acosh(x); }
double atanh(double x) { return __math_atanh(x); }

/* Exact where x is a power of two; ln 2 in two parts keeps the rest from losing digits. */
double log2(double x)
{
  int exponent;
  if (!(x > 0) || x - x != 0)
    return __math_log(x);
  double m = frexp(x, &exponent);
  if (m == 0.5)
    return exponent - 1;
  if (m < M_SQRT2 / 2) {
    m *= 2;
    exponent--;
  }
  return exponent + __math_log1p(m - 1) * M_LOG2E;
}

/* Newton's method from a start that is near. */
double cbrt(double x)
{
  if (x == 0 || x - x != 0)
    return x;
  double a = fabs(x);
  double r = __math_exp(__math_log(a) / 3);
  r -= (r * r * r - a) / (3 * r * r);
  double n = rint(r);
  if (n * n * n == a)
    r = n;
  return copysign(r, x);
}

float powf(float x, float y) { return (float)__math_pow(x, y); }
float expf(float x) { return (float)__math_exp(x); }
float logf(float x) { return (float)__math_log(x); }
float sinf(float x) { return (float)__math_sin(x); }
float cosf(float x) { return (float)__math_cos(x); }
float tanf(float x) { return (float)__math_tan(x); }
float atan2f(float y, float x) { return (float)__math_atan2(y, x); }
float hypotf(float x, float y) { return (float)__math_hypot(x, y); }
