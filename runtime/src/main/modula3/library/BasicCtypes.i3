(* The basic types of C, as they are on Alpha: those named long have 64
   bits. *)

INTERFACE BasicCtypes;

TYPE
  signed_char        = [-16_80 .. 16_7F];
  short_int          = [-16_8000 .. 16_7FFF];
  int                = [-16_80000000 .. 16_7FFFFFFF];
  long_int           = INTEGER;
  long_long          = LONGINT;
  unsigned_char      = [0 .. 16_FF];
  unsigned_short_int = [0 .. 16_FFFF];
  unsigned_int       = [0 .. 16_FFFFFFFF];
  unsigned_long_int  = INTEGER;  (* as a Word.T *)
  unsigned_long_long = LONGINT;  (* as a Long.T *)
  char               = signed_char;
  float              = REAL;
  double             = LONGREAL;
  long_double        = EXTENDED;
  ptrdiff_t          = INTEGER;
  size_t             = INTEGER;  (* as a Word.T *)

END BasicCtypes.
