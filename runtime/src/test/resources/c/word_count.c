/* Lines, words, characters, and the letters of a text as a histogram. */
#include <ctype.h>
#include <stdio.h>

static const char text[] =
    "It was the best of times,\n"
    "it was the worst of times,\n"
    "\n"
    "\tit was the age of wisdom ...\n";

int main(void)
{
    int lines = 0, words = 0, characters = 0, inside = 0;
    int letters[26] = {0};
    for (const char *p = text; *p; ++p) {
        characters++;
        if (*p == '\n')
            ++lines;
        if (isspace((unsigned char)*p)) {
            inside = 0;
        } else if (!inside) {
            inside = 1;
            words++;
        }
        if (isalpha((unsigned char)*p))
            letters[tolower((unsigned char)*p) - 'a']++;
    }
    printf("%d lines, %d words, %d of %zu characters\n", lines, words, characters, sizeof text);
    for (int c = 'a'; c <= 'z'; c++) {
        if (letters[c - 'a'] > 2) {
            printf("%c ", c);
            for (int i = 0; i < letters[c - 'a']; i++)
                putchar('*');
            putchar('\n');
        }
    }
    return 0;
}
