/* Accounts with error codes, and a log in an array. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ACCOUNTS 3
#define ENTRIES 10

typedef enum { SUCCESS, NO_ACCOUNT, NO_MONEY, BAD_AMOUNT } result;

struct account { char owner[8]; long cents; };
struct entry { int from, to; long cents; result result; };

static struct account accounts[ACCOUNTS] = {{"ann", 10000}, {"ben", 500}, {"cleo", 0}};
static struct entry journal[ENTRIES];
static unsigned entries;

static int find(const char *owner)
{
    for (int i = 0; i < ACCOUNTS; i++)
        if (!strcmp(accounts[i].owner, owner))
            return i;
    return -1;
}

static result transfer(const char *from, const char *to, long cents)
{
    struct entry *e = &journal[entries++ % ENTRIES];
    e->from = find(from);
    e->to = find(to);
    e->cents = cents;
    if (e->from < 0 || e->to < 0)
        return e->result = NO_ACCOUNT;
    if (cents <= 0)
        return e->result = BAD_AMOUNT;
    if (accounts[e->from].cents < cents)
        return e->result = NO_MONEY;
    accounts[e->from].cents -= cents;
    accounts[e->to].cents += cents;
    return e->result = SUCCESS;
}

static const char *explain(result r)
{
    static const char *const texts[] = {"ok", "no such account", "not enough money", "bad amount"};
    return texts[r];
}

int main(void)
{
    transfer("ann", "ben", 2550);
    transfer("ben", "cleo", 3051);
    transfer("ben", "cleo", 3050);
    transfer("cleo", "dan", 1);
    transfer("ann", "cleo", -5);
    for (unsigned i = 0; i < entries; i++) {
        const struct entry *e = &journal[i];
        printf("%u: %d -> %d %ld.%02ld %s\n", i, e->from, e->to, e->cents / 100, labs(e->cents) % 100, explain(e->result));
    }
    long total = 0;
    for (int i = 0; i < ACCOUNTS; i++) {
        printf("%-5s%4ld.%02ld\n", accounts[i].owner, accounts[i].cents / 100, accounts[i].cents % 100);
        total += accounts[i].cents;
    }
    printf("%ld\n", total);
    return 0;
}
