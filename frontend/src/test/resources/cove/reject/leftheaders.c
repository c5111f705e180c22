/* Headers of C and POSIX for what Cove leaves out. */
#include <setjmp.h> /* error: not-in-cove */
#include <complex.h> /* error: not-in-cove */
#include <unistd.h> /* error: not-in-cove */

int main(void) { return 0; }
