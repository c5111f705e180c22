/* Printing to memory, and reading formats. */
#include <float.h>
#include <inttypes.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

static const char *words[] = { "abcdefgh" };

static void print(void)
{
  char b[12];
  const char *tail = words[0];
  int n = snprintf(b, sizeof b, "%d-%s", 12345, tail);
  printf("%d %s\n", n, b);
  n = sprintf(b, "%05.1f", 2.25);
  printf("%d %s\n", n, b);
  printf("%d\n", snprintf(NULL, 0, "%600d|", 7));
  char large[700];
  snprintf(large, sizeof large, "%600d|", 7);
  printf("%s %zu\n", large + 598, strlen(large));
  FILE *f = stdout;
  fprintf(f, "%s %c\n", "to a stream", 'x');
  fputs("text\n", f);
  fputc('c', f);
  putc('\n', stdout);
  fflush(stdout);
}

static void floats(void)
{
  double values[] = { 0.0, -0.0, 1.0, 0.1, 2.5, 3.5, 1e100, 1.0 / 3, DBL_MAX, DBL_MIN, 5e-324, -123.456, 1e21, 99999.95 };
  for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
    double x = values[i];
    printf("%f|%.0f|%e|%.3e|%g|%.10g|%#g|%a|%.2a|%A\n", x, x, x, x, x, x, x, x, x, x);
    printf("%+10.2f|%-10.2f|% 010.2f|%+012a|%-14.1a|\n", x, x, x, x, x);
  }
}

static void read(void)
{
  int a = 0;
  unsigned u = 0;
  long l = 0;
  short h = 0;
  signed char c8 = 0;
  double d = 0;
  float f = 0;
  char word[10] = "", letters[3] = "", set[10] = "";
  int used = 0;
  int n = sscanf("12 -7 0x2A 077 300 rest", "%d%u%li%hi%hhd %9s", &a, &u, &l, &h, &c8, word);
  printf("%d: %d %u %ld %d %d %s\n", n, a, u, l, h, c8, word);
  n = sscanf("3.5e1,1.25 abxyz", "%lf,%f %2c%[x-z]%n", &d, &f, letters, set, &used);
  printf("%d: %g %g %c%c %s %d\n", n, d, f, letters[0], letters[1], set, used);
  n = sscanf("2024-05-17", "%4d-%2d-%2u", &a, &used, &u);
  printf("%d: %d %d %u\n", n, a, used, u);
  printf("%d %d %d\n", sscanf("", "%d", &a), sscanf("x", "%d", &a), sscanf("5%", "%d%%", &a));
  n = sscanf("skip 9", "%*s %d", &a);
  printf("%d %d\n", n, a);
  n = sscanf("key = value", "%[^ =] = %s", word, set);
  printf("%d %s %s\n", n, word, set);
  n = sscanf("ff 17", "%x %ho", &u, (unsigned short *)&h);
  printf("%d %x %d\n", n, u, h);
}

int main(void)
{
  print();
  floats();
  read();
  int64_t i = INT64_MIN;
  printf("%" PRId64 " %" PRIx64 " %" PRIu8 " %jd %td\n", i, (uint64_t)i, (uint8_t)200, (intmax_t)3, (ptrdiff_t)4);
  printf("%5d|%-5d|%05d|%+d|% d|%#x|%X|%#o|%.3d|%10.4d|%5c|%-5c|%8.3s|%-8s|%%|%*d|%.*s\n", 42, 42, 42, 42, 42, 255, 255,
         8, 5, 5, 'A', 'B', "abcdef", "hi", 6, 1, 2, "xyz");
  return getchar() == EOF && feof(stdin) ? 5 : 6;
}
