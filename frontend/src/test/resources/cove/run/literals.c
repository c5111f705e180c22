/* Characters and strings of all kinds; unnamed objects. */
#include <stddef.h>
#include <stdio.h>
#include <uchar.h>
#include <wchar.h>

static const wchar_t names[][3] = { L"ab", L"\u00e9\U0001F600" };

static long sum(int n, const wchar_t s[n])
{
  long total = 0;
  for (int i = 0; i < n; i++)
    total += s[i];
  return total;
}

int main(void)
{
  const char s[] = "\a\b\f\n\r\t\v\\\'\"\?\0\x41\101\1012" "8\u00e9\U0001F600";
  for (int i = 0; i < 23; i++)
    printf("%d ", s[i]);
  printf("\n%d %d %d %u\n", '\377', L'\x1F600', u'\u20ac', U'\U0001F600');
  wchar_t w[] = L"h\u00e9llo" "!";
  char16_t h[] = u"\u20ac\U0001F600";
  char32_t l[] = U"\U0001F600";
  char u[] = u8"\u20ac";
  printf("%zu %zu %zu %zu %d %x %x %x\n", sizeof w, sizeof h, sizeof l, sizeof u, (int)w[1], h[1], h[2], l[0]);
  const wchar_t *p = L"xyz";
  p++;
  printf("%d %ld %d %zu\n", (int)*p, sum(3, L"abc"), (int)names[1][0], sizeof L"abc");
  static struct {
    wchar_t title[4];
    char name[2][3];
  } both = { L"abc", { "ab", { 'c' } } };
  printf("%d %s %s %d\n", (int)both.title[2], both.name[0], both.name[1], (int)both.title[3]);
  printf("%zu %zu\n", offsetof(struct { int a; short b[4]; }, b[2]), sizeof(offsetof(struct { int a; }, a)));
  return 0;
}
