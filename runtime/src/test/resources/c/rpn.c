/* A calculator in reverse Polish notation, which splits its input into words. */
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 10

static int stack[DEPTH];
static int depth;

static int pop(void)
{
    if (depth == 0) {
        printf("stack is empty; ");
        return 0;
    }
    return stack[--depth];
}

static void push(int n)
{
    if (depth < DEPTH)
        stack[depth++] = n;
    else
        printf("stack is full; ");
}

static int next_word(const char *line, int *at, char word[], int size)
{
    int n = 0;
    while (isspace((unsigned char)line[*at]))
        ++*at;
    while (line[*at] != '\0' && !isspace((unsigned char)line[*at])) {
        if (n < size - 1)
            word[n++] = line[*at];
        ++*at;
    }
    word[n] = '\0';
    return n;
}

static void evaluate(const char *line)
{
    char word[12];
    int at = 0;
    depth = 0;
    while (next_word(line, &at, word, sizeof word) > 0) {
        if (isdigit((unsigned char)word[0]) || (word[0] == '-' && word[1] != '\0')) {
            push(atoi(word));
        } else if (strlen(word) == 1) {
            int right = pop(), left = pop();
            switch (word[0]) {
            case '+': push(left + right); break;
            case '-': push(left - right); break;
            case '*': push(left * right); break;
            case '/': push(right ? left / right : 0); break;
            default: printf("unknown %c; ", word[0]);
            }
        } else {
            printf("unknown %s; ", word);
        }
    }
    int result = pop();
    printf("%d, %d left\n", result, depth);
}

int main(void)
{
    evaluate("3 4 + 2 *");
    evaluate("  5 1 2 + 4 * + 3 -  ");
    evaluate("-7 2 /");
    evaluate("1 +");
    evaluate("2 3 @ sin");
    return 0;
}
