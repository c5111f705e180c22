/* Programs with a heap that a check stops; each follows a line with the message. */
//// index out of bounds
#include <stdlib.h>
static int *make(int n) { int *a = malloc(n * sizeof(int)); return a; }
int main(void) { int *a = make(10); return a[10]; }
//// index out of bounds
#include <stdlib.h>
struct s { int a; int b; int *p; };
static int *make(int n) { struct s *a = malloc(n * sizeof(struct s)); return &a[1].a; }
int main(void) { int *a = make(10); return a[1]; }
//// index out of bounds
#include <stdlib.h>
static int *make(void) { int *a = malloc(4 * sizeof(int)); a += 2; return a; }
int main(void) { int *a = make(); a[1] = 1; return a[2]; }
