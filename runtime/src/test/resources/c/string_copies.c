/* Copies of strings in storage of just the right size. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static char *line;

static void keep(const char s[])
{
  size_t n = strlen(s);
  char *copy = malloc(n + 1);
  strcpy(copy, s);
  printf("%s (%d)\n", copy, (int)n);
  free(copy);
}

static void join(const char a[], const char b[])
{
  char *both = (char *)malloc(strlen(a) + strlen(b) + 2);
  strcpy(both, a);
  strcat(both, " ");
  strcat(both, b);
  keep(both);
  free(both);
}

static void stretch(const char s[], int times)
{
  int n = (int)strlen(s);
  unsigned char *out = malloc(1 + n * times);
  for (int i = 0; i < n * times; i++)
    out[i] = (unsigned char)toupper(s[i / times]);
  out[n * times] = '\0';
  for (int i = 0; out[i] != '\0'; i++)
    putchar(out[i]);
  putchar('\n');
  free(out);
}

int main(void)
{
  int rows = 3, columns = 4;
  int *grid = malloc(rows * columns * sizeof(int));
  long *cube = malloc(sizeof(long) * rows * rows * rows);
  keep("word");
  join("two", "words");
  stretch("abc", 3);
  for (int i = 0; i < rows * columns; i++)
    grid[i] = i * i;
  cube[rows * rows * rows - 1] = grid[rows * columns - 1];
  printf("%ld\n", cube[26]);
  line = malloc(10);
  printf("%s\n", line == NULL ? "none" : "some");
  free(grid);
  free(cube);
  free(line);
  return 0;
}
