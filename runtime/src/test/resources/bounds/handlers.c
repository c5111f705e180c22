#include <cove.h>

static long count, sum;
static long ring[16];
static unsigned char table[32];

COVE_BOUNDED(2000) static void tick(long n)
{
  count += 1;
  sum += n;
}

COVE_BOUNDED(5000) static void remember(long n)
{
  ring[count & 15] = n;
  count = (count + 1) & 15;
}

COVE_EPHEMERAL static void smooth(long n)
{
  long s = n & 255;
  for (int i = 0; i < 16; i++)
    s += ring[i];
  sum = s / 16;
}

COVE_EPHEMERAL static void crc(long n)
{
  unsigned c = (unsigned)n;
  for (int i = 0; i < 32; i++) {
    c ^= table[i];
    for (int k = 0; k < 8; k++)
      c = c & 1 ? (c >> 1) ^ 0xedb88320u : c >> 1;
  }
  sum = c;
}

COVE_FUNCTIONAL static long clamp(long n)
{
  if (n < -100)
    return -100;
  if (n > 100)
    return 100;
  return n;
}

COVE_EPHEMERAL static void both(long n)
{
  sum = clamp(n) + clamp(n * 3) + clamp(n - 50);
}

int main(void)
{
  tick(1);
  remember(2);
  smooth(3);
  crc(4);
  both(5);
  return 0;
}
