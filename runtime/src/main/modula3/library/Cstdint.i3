(* The types of C's <stdint.h>. *)

INTERFACE Cstdint;

TYPE
  int8_t    = [-16_80 .. 16_7F];
  int16_t   = [-16_8000 .. 16_7FFF];
  int32_t   = [-16_80000000 .. 16_7FFFFFFF];
  int64_t   = LONGINT;
  uint8_t   = [0 .. 16_FF];
  uint16_t  = [0 .. 16_FFFF];
  uint32_t  = [0 .. 16_FFFFFFFF];
  uint64_t  = LONGINT;  (* as a Long.T *)
  intptr_t  = INTEGER;
  uintptr_t = INTEGER;  (* as a Word.T *)

END Cstdint.
