/* An interpreter of a language of eight signs. */
#include <stdio.h>
#include <string.h>

#define CELLS 100

static int run(const char *program)
{
    unsigned char cell[CELLS] = {0};
    int at = 0, steps = 0;
    int length = (int)strlen(program);
    for (int pc = 0; pc < length; pc++, steps++) {
        switch (program[pc]) {
        case '>': at++; break;
        case '<': at--; break;
        case '+': cell[at]++; break;
        case '-': cell[at]--; break;
        case '.': putchar(cell[at]); break;
        case '[':
            if (cell[at] == 0)
                for (int depth = 1; depth > 0;) {
                    pc++;
                    if (program[pc] == '[') depth++;
                    if (program[pc] == ']') depth--;
                }
            break;
        case ']':
            if (cell[at] != 0)
                for (int depth = 1; depth > 0;) {
                    pc--;
                    if (program[pc] == ']') depth++;
                    if (program[pc] == '[') depth--;
                }
            break;
        }
    }
    return steps;
}

int main(void)
{
    int steps = run("++++++++[>++++[>++>+++>+++>+<<<<-]>+>+>->>+[<]<-]>>.>---.+++++++..+++.>>.<-.<.+++.------."
                    "--------.>>+.>++.");
    printf("%d steps\n", steps);
    steps = run("++++++++[>++++++++<-]>+>+++++[<.+>-]");
    printf("\n%d steps\n", steps);
    return 0;
}
