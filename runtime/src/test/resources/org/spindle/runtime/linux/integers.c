/* Integer arithmetic of all widths, division, strings, recursion, malloc. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct small { char c; short s; int i; long l; unsigned char b[5]; };

static int compare(const void *a, const void *b) {
  int x = *(const int *)a, y = *(const int *)b;
  return (x > y) - (x < y);
}

static long ackermann(long m, long n) {
  return m == 0 ? n + 1 : n == 0 ? ackermann(m - 1, 1) : ackermann(m - 1, ackermann(m, n - 1));
}

static struct small make(int n) {
  struct small s = {n, n * 300, n * 70000, n * 5000000000L, {n, n + 1, n + 2, n + 3, n + 4}};
  return s;
}

int main(int argc, char **argv) {
  int numbers[500];
  unsigned seed = 12345;
  for (int i = 0; i < 500; i++) {
    seed = seed * 1103515245u + 12345u;
    numbers[i] = (int)(seed >> 1) - 1000000000;
  }
  qsort(numbers, 500, sizeof numbers[0], compare);
  printf("%d %d %d\n", numbers[0], numbers[250], numbers[499]);
  for (int i = 0; i < 8; i++) {
    long a = numbers[i * 60] * 123457L, b = numbers[499 - i * 50] / 1000;
    printf("%ld %ld %ld %lu %lu %d %u\n", a, a / b, a % b, (unsigned long)a / 77, (unsigned long)a % 77,
           numbers[i] / 7, (unsigned)numbers[i] % 9);
    printf("%hhd %hhu %hd %hu %x\n", (signed char)a, (unsigned char)a, (short)a, (unsigned short)a, (int)a);
  }
  printf("%ld\n", ackermann(2, 9));
  struct small s = make(-7);
  printf("%d %d %d %ld %d\n", s.c, s.s, s.i, s.l, s.b[4]);
  char *text = malloc(64);
  text[0] = 0;
  for (int i = 0; i < argc; i++) {
    strncat(text, i ? argv[i] : "program", 20);
    strcat(text, ";");
  }
  printf("%s %zu %s\n", text, strlen(text), strchr(text, 'b'));
  void *blocks[64];
  for (int i = 0; i < 64; i++) memset(blocks[i] = malloc(i * 4000 + 1), i, i * 4000 + 1);
  long sum = 0;
  for (int i = 0; i < 64; i++) sum += ((char *)blocks[i])[i * 4000], free(blocks[i]);
  printf("%ld\n", sum);
  char buffer[100];
  snprintf(buffer, sizeof buffer, "%08lx|%-6d|%+d|%o|%5.3s|%c", 0xdeadbeefUL, 42, 7, 8, "abcdef", '!');
  puts(buffer);
  printf("%ld %ld\n", strtol("-123abc", 0, 10), strtol("7fffffff", 0, 16));
  return 3;
}
