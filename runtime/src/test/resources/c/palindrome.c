/* Palindromes and anagrams. */
#include <ctype.h>
#include <stdio.h>
#include <string.h>

static int is_palindrome(const char *s)
{
    int i = 0, j = (int)strlen(s) - 1;
    while (i < j) {
        if (!isalpha((unsigned char)s[i]))
            i++;
        else if (!isalpha((unsigned char)s[j]))
            j--;
        else if (tolower((unsigned char)s[i++]) != tolower((unsigned char)s[j--]))
            return 0;
    }
    return 1;
}

static int are_anagrams(const char *a, const char *b)
{
    int balance[26] = {0};
    for (; *a; a++)
        if (isalpha((unsigned char)*a))
            balance[tolower((unsigned char)*a) - 'a']++;
    for (; *b; b++)
        if (isalpha((unsigned char)*b))
            balance[tolower((unsigned char)*b) - 'a']--;
    for (int i = 0; i < 26; i++)
        if (balance[i] != 0)
            return 0;
    return 1;
}

int main(void)
{
    static const char *texts[] = {"A man, a plan, a canal: Panama!", "level", "hello", "", "No lemon, no melon"};
    for (int i = 0; i < 5; i++)
        printf("%-32s %s\n", texts[i], is_palindrome(texts[i]) ? "yes" : "no");
    printf("%d %d\n", are_anagrams("Dormitory", "dirty room"), are_anagrams("abc", "abd"));
    return 0;
}
