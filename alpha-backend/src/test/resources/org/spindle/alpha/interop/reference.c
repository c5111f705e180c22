/* What the compiled side computes, in C. */
long c_weigh(long, double, long, float, long, long, long, double, long);
long c_add(long, long);
double c_scale(double);
signed char c_narrow(signed char);
unsigned c_wrap(unsigned);

long mix(long a, double b, float c, long d, double e, float f, long g, double h, float i, long j) __asm__("unit.mix");
long mix(long a, double b, float c, long d, double e, float f, long g, double h, float i, long j)
{
  return (c_weigh(a, b, d, c, g, j, a, h, d) - (long)((e + (double) f) * (double) i * 64.0)) * j + g;
}

long through(long (*f)(long, long), long x) __asm__("unit.through");
long through(long (*f)(long, long), long x) { return c_add(f(x, 100), x); }

double half(double x) __asm__("unit.half");
double half(double x) { return c_scale(x * 0.5) + c_scale(x * 0.5); }

float third(float x) __asm__("unit.third");
float third(float x) { return x / 3.0f; }

long keeps(long a, long b, double c) __asm__("unit.keeps");
long keeps(long a, long b, double c)
{
  long p = a * b, s = c_add(a, b);
  double d = c + c, e = c_scale(d);
  long n = c_narrow((signed char) s), w = (int) c_wrap((unsigned) p);
  long t = p + s + n + w + (long)(e + d);
  long q = t / a, r = t % b;
  if (t % a != 0 && (t < 0) != (a < 0)) q--;
  if (r != 0 && (t < 0) != (b < 0)) r += b;
  return (q << (r & 63)) ^ t;
}

long sum_bytes(unsigned char *p, long n) __asm__("unit.sum_bytes");
long sum_bytes(unsigned char *p, long n) { long s = 0; while (n-- > 0) s += *p++; return s; }
