/* Ciphers: Caesar's, Vigenere's, and exclusive or. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static char rotate(char c, int by)
{
    if (isupper((unsigned char)c))
        return (char)('A' + (c - 'A' + by + 26) % 26);
    if (islower((unsigned char)c))
        return (char)('a' + (c - 'a' + by + 26) % 26);
    return c;
}

static void caesar(char text[], int by)
{
    for (size_t i = 0; i < strlen(text); i++)
        text[i] = rotate(text[i], by);
}

static void vigenere(char text[], const char *key, int sign)
{
    size_t k = 0;
    for (size_t i = 0; text[i]; i++) {
        if (isalpha((unsigned char)text[i])) {
            text[i] = rotate(text[i], sign * (key[k] - 'a'));
            k = (k + 1) % strlen(key);
        }
    }
}

int main(void)
{
    char text[] = "The Quick Brown Fox, 1984!";
    caesar(text, 3);
    puts(text);
    caesar(text, -3);
    puts(text);
    vigenere(text, "lemon", 1);
    puts(text);
    vigenere(text, "lemon", -1);
    puts(text);
    unsigned char secret[] = {0x12, 0x7f, 0x00, 0xff};
    for (int i = 0; i < 4; i++)
        printf("%02x ", secret[i] ^ 0x5a);
    printf("\n");
    return 0;
}
