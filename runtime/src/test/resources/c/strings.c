/* The string functions, written by hand. */
#include <stdio.h>

static int length(const char s[])
{
    int n = 0;
    while (s[n])
        n++;
    return n;
}

static void copy(char to[], const char from[])
{
    while ((*to++ = *from++) != '\0')
        ;
}

static void reverse(char s[])
{
    for (int i = 0, j = length(s) - 1; i < j; i++, j--) {
        char c = s[i];
        s[i] = s[j];
        s[j] = c;
    }
}

static int compare(const char a[], const char b[])
{
    while (*a && *a == *b) {
        a++;
        b++;
    }
    return (unsigned char)*a - (unsigned char)*b;
}

static int index_of(const char text[], const char word[])
{
    for (int i = 0; text[i]; i++) {
        int k = 0;
        while (word[k] && text[i + k] == word[k])
            k++;
        if (!word[k])
            return i;
    }
    return -1;
}

int main(void)
{
    char buffer[40];
    copy(buffer, "stressed desserts");
    printf("%s (%d)\n", buffer, length(buffer));
    reverse(buffer);
    printf("%s\n", buffer);
    printf("%d %d %d\n", compare("abc", "abd") < 0, compare("abc", "abc"), compare("abcd", "abc") > 0);
    printf("%d %d %d\n", index_of(buffer, "dess"), index_of(buffer, "ss"), index_of(buffer, "xyz"));
    char empty[1] = "";
    reverse(empty);
    printf("[%s] %d\n", empty, length(empty));
    return 0;
}
