#include "nowhere.h" /* error: no-such-header */
int x;
