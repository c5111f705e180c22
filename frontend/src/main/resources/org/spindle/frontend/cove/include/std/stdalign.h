#ifndef COVE_STDALIGN_H
#define COVE_STDALIGN_H
#define alignas _Alignas
#define alignof _Alignof
#endif
