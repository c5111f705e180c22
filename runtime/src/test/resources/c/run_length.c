/* Run-length encoding into a buffer, and back. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

#define SIZE 64

static int encode(const char *in, char out[], int size)
{
    int n = 0;
    for (int i = 0; in[i] != '\0';) {
        int run = 1;
        while (in[i + run] == in[i] && run < 9)
            run++;
        if (n + 2 >= size)
            return -1;
        if (run > 1)
            out[n++] = (char)('0' + run);
        out[n++] = in[i];
        i += run;
    }
    out[n] = '\0';
    return n;
}

static int decode(const char in[], char out[], int size)
{
    int n = 0;
    for (int i = 0; in[i] != '\0'; i++) {
        int run = 1;
        if (isdigit((unsigned char)in[i]))
            run = in[i++] - '0';
        while (run-- > 0) {
            if (n + 1 >= size)
                return -1;
            out[n++] = in[i];
        }
    }
    out[n] = '\0';
    return n;
}

int main(void)
{
    const char *texts[] = {"aaabccccd", "", "abc", "zzzzzzzzzzzzzzzzzzzzzzz", "aabbaabb"};
    for (int i = 0; i < 5; i++) {
        char packed[SIZE], unpacked[SIZE];
        int n = encode(texts[i], packed, SIZE);
        int m = decode(packed, unpacked, SIZE);
        printf("%s -> %s (%d) -> %d %s\n", texts[i], packed, n, m, strcmp(texts[i], unpacked) == 0 ? "same" : "differs");
    }
    char tiny[4];
    printf("%d %d\n", encode("abcdef", tiny, sizeof tiny), decode("9x", tiny, sizeof tiny));
    return 0;
}
