#ifndef COVE_ISO646_H
#define COVE_ISO646_H
#define and &&
#define or ||
#define not !
#define bitand &
#define bitor |
#define compl ~
#define xor ^
#define not_eq !=
#define and_eq &=
#define or_eq |=
#define xor_eq ^=
#endif
