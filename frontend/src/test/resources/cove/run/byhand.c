/* Functions of the library that are declared here instead of by their headers. */
extern int printf(const char *format, ...);
int puts(const char *), putchar(int);
extern void abort(void);
extern void exit(int status);
unsigned long strlen(const char *s);
int strcmp(const char *a, const char *b);
void *malloc(unsigned long size);
char *strcpy(char *to, const char *from);
double sqrt(double);
extern int abs();

int toupper(int c) { return c == 'a' ? 'A' : c; }

struct pair {
  int first, second;
};

int main(void)
{
  char text[10];
  extern int isdigit(int);
  struct pair *p = malloc(sizeof(struct pair));
  p->first = abs(-3);
  p->second = isdigit('7') != 0;
  strcpy(text, "letters");
  if (strcmp(text, "letters") != 0 || p->first != 3)
    abort();
  if (text[0] != 'l')
    exit(2);
  printf("%d %d %.3f %c\n", (int)strlen(text), p->second, sqrt(2.0), toupper('a'));
  puts(text);
  putchar('\n');
  return 0;
}
