(* The types of C by their usual names, and pointers to them. *)

INTERFACE Ctypes;

IMPORT BasicCtypes;

TYPE
  char               = BasicCtypes.char;
  signed_char        = BasicCtypes.signed_char;
  unsigned_char      = BasicCtypes.unsigned_char;
  short              = BasicCtypes.short_int;
  short_int          = BasicCtypes.short_int;
  unsigned_short     = BasicCtypes.unsigned_short_int;
  unsigned_short_int = BasicCtypes.unsigned_short_int;
  int                = BasicCtypes.int;
  unsigned           = BasicCtypes.unsigned_int;
  unsigned_int       = BasicCtypes.unsigned_int;
  long               = BasicCtypes.long_int;
  long_int           = BasicCtypes.long_int;
  unsigned_long      = BasicCtypes.unsigned_long_int;
  unsigned_long_int  = BasicCtypes.unsigned_long_int;
  long_long          = BasicCtypes.long_long;
  unsigned_long_long = BasicCtypes.unsigned_long_long;
  signed_short       = short;
  signed_short_int   = short;
  signed             = int;
  signed_int         = int;
  signed_long        = long;
  signed_long_int    = long;
  float              = BasicCtypes.float;
  double             = BasicCtypes.double;
  long_double        = BasicCtypes.long_double;
  ptrdiff_t          = BasicCtypes.ptrdiff_t;
  size_t             = BasicCtypes.size_t;

  void_star               = ADDRESS;
  const_void_star         = void_star;
  char_star               = UNTRACED REF char;
  const_char_star         = char_star;
  unsigned_char_star      = UNTRACED REF unsigned_char;
  const_unsigned_char_star = unsigned_char_star;
  short_star              = UNTRACED REF short;
  unsigned_short_star     = UNTRACED REF unsigned_short;
  int_star                = UNTRACED REF int;
  unsigned_int_star       = UNTRACED REF unsigned_int;
  long_star               = UNTRACED REF long;
  unsigned_long_star      = UNTRACED REF unsigned_long;
  long_long_star          = UNTRACED REF long_long;
  float_star              = UNTRACED REF float;
  double_star             = UNTRACED REF double;
  char_star_star          = UNTRACED REF char_star;
  const_char_star_star    = char_star_star;
  char_star_star_star     = UNTRACED REF char_star_star;
  unsigned_char_star_star = UNTRACED REF unsigned_char_star;
  short_star_star         = UNTRACED REF short_star;
  int_star_star           = UNTRACED REF int_star;
  long_star_star          = UNTRACED REF long_star;
  void_star_star          = UNTRACED REF void_star;

END Ctypes.
