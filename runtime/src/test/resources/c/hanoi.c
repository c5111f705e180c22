/* The towers of Hanoi. */
#include <stdio.h>

enum { DISKS = 4 };

static int moves;

static void move(int disks, char from, char to, char spare)
{
    if (disks == 0)
        return;
    move(disks - 1, from, spare, to);
    printf("%2d: disk %d from %c to %c\n", ++moves, disks, from, to);
    move(disks - 1, spare, to, from);
}

int main(void)
{
    move(DISKS, 'A', 'C', 'B');
    printf("%d moves, expected %d\n", moves, (1 << DISKS) - 1);
    return 0;
}
