/* Where numbers end in texts, arrays whose length comes later, and arrays of arrays that become const. */
#include <stdio.h>
#include <stdlib.h>

int later[];
int later[4] = { 1, 2 };

static int use(const int m[][3], int n)
{
  int sum = later[1];
  for (int i = 0; i < n; i++)
    for (int j = 0; j < 3; j++)
      sum += m[i][j];
  return sum;
}

static long total(const char *text)
{
  long sum = 0;
  char *end;
  for (int i = 0; text[i] != '\0';) {
    long v = strtol(&text[i], &end, 10);
    if (end == &text[i])
      break;
    sum += v;
    i++;
    while (text[i] != '\0' && text[i] != ' ')
      i++;
  }
  return sum;
}

int main(void)
{
  char *end;
  double d = strtod("2.5kg", &end);
  printf("%g %s %c\n", d, end, *end);
  char b[] = "77 rest", *stop;
  printf("%ld ", strtol(b, &stop, 10));
  *stop = '!';
  puts(b);
  int m[2][3] = { { 1, 2, 3 }, { 4, 5, 6 } };
  printf("%d %ld\n", use(m, 2), total("12 34 -5 x"));
  char *text = calloc(4, 1);
  int one = 5, *single = &one;
  text[0] = 'z';
  single[0]++;
  printf("%s %d\n", text, one);
  return 0;
}
