/* string.h, and the conversions of stdlib.h. */
#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void tokens(void)
{
  char list[] = " one, two;;three ";
  for (char *t = strtok(list, " ,;"); t != NULL; t = strtok(NULL, " ,;"))
    printf("<%s>", t);
  printf("\n");
}

static void find(void)
{
  char text[20] = "abcdef";
  char *d = strchr(text, 'd');
  *d = 'D';
  puts(text);
  puts(strchr(text, 'z') == NULL ? "no z" : "z");
  puts(strstr("the needle", "nee"));
  puts(strrchr("a/b/c", '/'));
  puts(strpbrk("value=1", "=:"));
  printf("%d\n", strchr(text, 0) == &text[6]);
  unsigned char bytes[4] = { 1, 2, 3, 4 };
  unsigned char *three = memchr(bytes, 3, 4);
  printf("%d %d\n", *three, memchr(bytes, 9, 4) == NULL);
}

static void numbers(void)
{
  char text[] = "  -17 0x1F 077 99999999999999999999 zz";
  char *rest = text;
  for (int i = 0; i < 5; i++) {
    char *end;
    errno = 0;
    long n = strtol(rest, &end, i == 4 ? 36 : 0);
    printf("%ld%s ", n, errno == ERANGE ? "!" : "");
    rest = end;
  }
  printf("[%s]\n", rest);
  printf("%lu %lu %lld %d\n", strtoul("-1", NULL, 10), strtoul("ff", NULL, 16), strtoll("7x", NULL, 8), atoi("+12ab"));
  const char *floats[] = {
    "1", "-2.5e3", "0.1", "1e23", "8.5e-324", "2.2250738585072011e-308", "1.7976931348623157e308", "1e309", "-0",
    "123456789012345678901234567890", "9007199254740993", "0x1.fffffffffffff8p1", "0x.8p-1", "infinity", "3.",
    "0.500000000000000166533453693773481063544750213623046875", ".5e", "1e-400", "4.35"
  };
  for (size_t i = 0; i < sizeof floats / sizeof floats[0]; i++)
    printf("%.17g %a\n", strtod(floats[i], NULL), strtof(floats[i], NULL));
  char none[] = "none";
  char *end;
  double x = strtod(none, &end);
  printf("%g %d\n", x, end == none);
}

int main(void)
{
  char b[30];
  strcpy(b, "abc");
  puts(strcat(b, "def"));
  puts(strncat(b, "ghijkl", 3));
  printf("%zu %d %d %d\n", strlen(b), strcmp(b, "abd") < 0, strncmp(b, "abd", 2), strcmp("b", "a") > 0);
  strncpy(b, "xy", 5);
  printf("%s %d\n", b, b[4]);
  memset(b, '-', 5);
  memmove(b + 1, b, 4);
  puts(b);
  int from[3] = { 1, 2, 3 };
  int to[3];
  int *same = memcpy(to, from, sizeof from);
  printf("%d %d\n", same[2], memcmp("abc", "abd", 3) < 0);
  printf("%zu %zu\n", strspn("aabc", "ab"), strcspn("xyz=", "="));
  tokens();
  find();
  numbers();
  for (int c = 0; c < 128; c++)
    printf("%d%c",
           !!isalpha(c) + 2 * !!isdigit(c) + 4 * !!isspace(c) + 8 * !!ispunct(c) + 16 * !!isxdigit(c) + 32 * !!isprint(c),
           c % 16 == 15 ? '\n' : ' ');
  printf("%c%c%c\n", toupper('a'), tolower('A'), toupper('1'));
  div_t d = div(-7, 2);
  ldiv_t l = ldiv(7, -2);
  printf("%d %d %ld %ld\n", d.quot, d.rem, l.quot, l.rem);
  srand(42);
  for (int i = 0; i < 5; i++)
    printf("%d ", rand());
  printf("\n");
  return 0;
}
