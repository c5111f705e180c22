#ifndef COVE_ERRNO_H
#define COVE_ERRNO_H
#define EDOM 33
#define ERANGE 34
#define EILSEQ 84
int *__cove_errno(void);
#define errno (*__cove_errno())
#endif
