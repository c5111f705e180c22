/* Text into columns, and words into lines of the same width. */
#include <stdio.h>
#include <string.h>

#define WIDTH 30

static void justify(const char *const words[], int n)
{
    int first = 0;
    while (first < n) {
        int last = first, length = (int)strlen(words[first]);
        while (last + 1 < n && length + 1 + (int)strlen(words[last + 1]) <= WIDTH) {
            last++;
            length += 1 + (int)strlen(words[last]);
        }
        int gaps = last - first, spare = last + 1 < n ? WIDTH - length : 0;
        printf("|");
        for (int i = first; i <= last; i++) {
            printf("%s", words[i]);
            if (i < last) {
                int blanks = 1 + spare / gaps + (i - first < spare % gaps);
                printf("%*s", blanks, "");
            }
        }
        printf("\n");
        first = last + 1;
    }
}

int main(void)
{
    static const char *const words[] = {"Programs", "must", "be", "written", "for", "people", "to", "read,", "and",
                                        "only", "incidentally", "for", "machines", "to", "execute."};
    justify(words, sizeof words / sizeof words[0]);

    static const struct { const char *name; double celsius; int days; } places[] = {
        {"Oslo", 5.7, 113}, {"Lisbon", 17.5, 77}, {"Cairo", 21.81, 5}};
    printf("%-10s|%8s|%5s\n", "place", "F", "rain");
    printf("----------+--------+-----\n");
    for (int i = 0; i < 3; i++)
        printf("%-10s|%8.2f|%5d\n", places[i].name, places[i].celsius * 9 / 5 + 32, places[i].days);
    return 0;
}
