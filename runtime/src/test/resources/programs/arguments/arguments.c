/* The arguments of main are counted, and each is read up to its zero byte. */
#include <stdio.h>
#include <string.h>

int main(int argc, char *argv[])
{
  printf("%d arguments\n", argc);
  for (int i = 0; i < argc; i++) {
    printf("%d: %s, %d characters, ends in %c\n", i, argv[i], (int)strlen(argv[i]), argv[i][strlen(argv[i]) - 1]);
  }
  return argc;
}
