/* A hash table with chains: counting words. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define BUCKETS 7
#define LONGEST 15

struct entry {
    char word[LONGEST + 1];
    int count;
    struct entry *next;
};

static struct entry *buckets[BUCKETS];

static unsigned hash(const char *s)
{
    unsigned h = 5381;
    for (int i = 0; s[i] != '\0'; i++)
        h = h * 33 ^ (unsigned char)s[i];
    return h;
}

static void count(const char *word)
{
    unsigned b = hash(word) % BUCKETS;
    struct entry *e = buckets[b];
    while (e != NULL && strcmp(e->word, word) != 0)
        e = e->next;
    if (e == NULL) {
        e = malloc(sizeof *e);
        strncpy(e->word, word, LONGEST);
        e->word[LONGEST] = '\0';
        e->count = 0;
        e->next = buckets[b];
        buckets[b] = e;
    }
    e->count++;
}

int main(void)
{
    static const char *const words[] = {"to", "be", "or", "not", "to", "be", "that", "is", "the", "question",
                                        "extraordinarily", "the", "to"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        count(words[i]);
    for (int b = 0; b < BUCKETS; b++) {
        printf("%d:", b);
        for (const struct entry *e = buckets[b]; e; e = e->next)
            printf(" %s=%d", e->word, e->count);
        printf("\n");
    }
    return 0;
}
