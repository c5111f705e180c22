#ifndef COVE_STDNORETURN_H
#define COVE_STDNORETURN_H
#define noreturn _Noreturn
#endif
