/* A stack in an array, used to match brackets. */
#include <stdbool.h>
#include <stdio.h>

#define CAPACITY 16

struct stack {
    char item[CAPACITY];
    int depth;
};

static bool push(struct stack *s, char c)
{
    if (s->depth == CAPACITY)
        return false;
    s->item[s->depth++] = c;
    return true;
}

static char pop(struct stack *s)
{
    return s->depth > 0 ? s->item[--s->depth] : '\0';
}

static char partner(char c)
{
    switch (c) {
    case ')': return '(';
    case ']': return '[';
    case '}': return '{';
    default: return '\0';
    }
}

static bool balanced(const char *text)
{
    struct stack s = {.depth = 0};
    for (int i = 0; text[i] != '\0'; i++) {
        switch (text[i]) {
        case '(': case '[': case '{':
            if (!push(&s, text[i]))
                return false;
            break;
        case ')': case ']': case '}':
            if (pop(&s) != partner(text[i]))
                return false;
            break;
        }
    }
    return s.depth == 0;
}

int main(void)
{
    const char *examples[] = {"", "()", "a[i] = {f(x)}", "(]", "((", "}", "([{}])()", "((((((((((((((((("};
    for (int i = 0; i < 8; i++)
        printf("\"%s\" is %s\n", examples[i], balanced(examples[i]) ? "balanced" : "not balanced");
    return 0;
}
