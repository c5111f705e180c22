#ifndef COVE_STDDEF_H
#define COVE_STDDEF_H
typedef unsigned long size_t;
typedef long ptrdiff_t;
typedef int wchar_t;
#define NULL ((void *)0)
#define offsetof(T, member) __builtin_offsetof(T, member)
#endif
