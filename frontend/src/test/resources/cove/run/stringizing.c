/* What the preprocessor makes: strings of arguments, lines and files. */
#include <stdio.h>
#include <string.h>
#define STR(x) #x
#define XSTR(x) STR(x)
#define VA(...) #__VA_ARGS__
#define F(a, b) a + (b)
#define OBJ (3 + (4))
#define BODY STR(a + (b) - c)
#define HERE __LINE__
#define PAIR(a,b) STR(a) " " STR(b)
#define LN 500
int main(void) {
  puts(STR(a + (b)));
  puts(STR( (x) ));
  puts(STR(f( (x), ( y ) )));
  puts(XSTR(F(1, 2)));
  puts(XSTR(OBJ));
  puts(BODY);
  puts(VA(a , b,c , (d) ));
  puts(STR("q (z)" (w)));
  puts(XSTR(STR(k (l))));
  puts(PAIR( (p) , (q)));
  puts(STR(a
   (b)));
  puts(STR(if (a) b ; else return (c)));
  puts(XSTR(STR( (m))));
  printf("%d\n", OBJ);
  printf("%d %d\n", __LINE__, HERE);
#line 100
  printf("%d\n", __LINE__);
#line 200 "foo.c"
  printf("%d %s\n", __LINE__, __FILE__);
  printf("%d %s\n", HERE, __FILE__);
#if 0
#line 900
#endif
  printf("%d\n", __LINE__);
# line LN "b\"ar.c"
  printf("%d %s\n", HERE, __FILE__);
  return 0;
}
