#ifndef COVE_WCHAR_H
#define COVE_WCHAR_H
#include <stddef.h>
#include <stdint.h>
typedef unsigned wint_t;
#define WEOF 0xffffffffu
#endif
