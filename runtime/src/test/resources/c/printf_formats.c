/* The conversions of printf. */
#include <stdio.h>

int main(void)
{
    int n = 42;
    printf("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.4d]\n", n, n, n, n, n, n, n);
    printf("[%i] [%5i] [%-6i]|\n", -n, -n, -n);
    printf("[%u] [%o] [%x] [%X] [%#x] [%#o]\n", 255u, 255u, 255u, 255u, 255u, 255u);
    printf("[%8x] [%08x] [%-8x] [%.3x]\n", 0xbeefu, 0xbeefu, 0xbeefu, 5u);
    printf("[%ld] [%lu] [%lx] [%lld]\n", -1234567890123L, 1234567890123UL, 0xabcdef012345UL, 1LL << 40);
    printf("[%hd] [%hhd] [%hu] [%hhu]\n", (short)-3, (signed char)-4, (unsigned short)65535, (unsigned char)255);
    printf("[%zu] [%c] [%3c] [%-3c]|\n", sizeof n, 'a', 'b', 'c');
    printf("[%s] [%8s] [%-8s] [%.3s] [%8.3s]\n", "hello", "hello", "hello", "hello", "hello");
    printf("[%*d] [%-*d] [%.*f] [%*.*s]\n", 6, 7, 6, 7, 2, 3.14159, 6, 2, "xyz");
    printf("100%% [%5s] [%%d]\n", "");
    int written = printf("%s %d\n", "counted", 7);
    printf("%d characters\n", written);
    for (int row = 1; row <= 5; row++) {
        printf("%*s", 5 - row, "");
        for (int i = 0; i < row; i++)
            printf("* ");
        printf("\n");
    }
    return 0;
}
