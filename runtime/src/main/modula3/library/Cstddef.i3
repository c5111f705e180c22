(* The types of C's <stddef.h>. *)

INTERFACE Cstddef;

TYPE
  size_t    = CARDINAL;
  ssize_t   = INTEGER;
  ptrdiff_t = INTEGER;

END Cstddef.
