/* A state machine that takes comments out of C text. */
#include <stdio.h>

enum state { CODE, SLASH, COMMENT, STAR, STRING, ESCAPE };

static void strip(const char *text)
{
    enum state state = CODE;
    int kept = 0, dropped = 0;
    for (const char *p = text; *p != '\0'; p++) {
        char c = *p;
        switch (state) {
        case CODE:
            if (c == '/') {
                state = SLASH;
            } else {
                putchar(c);
                kept++;
                if (c == '"')
                    state = STRING;
            }
            break;
        case SLASH:
            if (c == '*') {
                state = COMMENT;
                dropped += 2;
            } else {
                printf("/%c", c);
                kept += 2;
                state = CODE;
            }
            break;
        case COMMENT:
            dropped++;
            if (c == '*')
                state = STAR;
            break;
        case STAR:
            dropped++;
            state = c == '/' ? CODE : c == '*' ? STAR : COMMENT;
            break;
        case STRING:
            putchar(c);
            kept++;
            if (c == '\\')
                state = ESCAPE;
            else if (c == '"')
                state = CODE;
            break;
        case ESCAPE:
            putchar(c);
            kept++;
            state = STRING;
            break;
        }
    }
    printf("\n-- %d kept, %d dropped, ends in state %d\n", kept, dropped, state);
}

int main(void)
{
    strip("a = b / c; /* divide **/ d();");
    strip("puts(\"/* no \\\" comment */\"); // x");
    strip("/**/x/*unfinished");
    return 0;
}
