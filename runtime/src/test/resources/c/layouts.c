/* Sizes, alignments and offsets. */
#include <assert.h>
#include <stdalign.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

struct loose { char c; double d; short s; int i; };
struct tight { double d; int i; short s; char c; };
struct nested { char c; struct loose inner; char tail[3]; };
union either { char bytes[5]; int number; };

_Static_assert(sizeof(struct tight) < sizeof(struct loose), "order matters");
static_assert(sizeof(int) == 4, "int has 32 bits");

int main(void)
{
    printf("%zu %zu %zu %zu %zu\n", sizeof(char), sizeof(short), sizeof(int), sizeof(long), sizeof(void *));
    printf("%zu %zu %zu\n", sizeof(float), sizeof(double), sizeof(_Bool));
    printf("%zu %zu %zu %zu\n", sizeof(struct loose), sizeof(struct tight), sizeof(struct nested), sizeof(union either));
    printf("%zu %zu %zu %zu\n", offsetof(struct loose, c), offsetof(struct loose, d), offsetof(struct loose, s),
           offsetof(struct loose, i));
    printf("%zu %zu\n", offsetof(struct nested, inner), offsetof(struct nested, tail));
    printf("%zu %zu %zu\n", alignof(char), alignof(struct loose), alignof(union either));
    int a[10];
    printf("%zu %zu %zu\n", sizeof a, sizeof a / sizeof *a, sizeof &a[0]);
    printf("%zu %zu %zu\n", sizeof "text", sizeof 'c', sizeof(int[3][4]));
    char c = 1;
    printf("%zu %zu %zu\n", sizeof c, sizeof +c, sizeof(c + 1L));
    struct loose l = {.d = 0.5};
    printf("%zu %g\n", sizeof l.s + sizeof(((struct nested *)0)->tail), l.d);
    return 0;
}
