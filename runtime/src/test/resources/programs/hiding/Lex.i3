(* The library's IO and Scan need another. *)
INTERFACE Lex;

TYPE
  Kind = {Name, Operator, End};
  T <: Public;
  Public = OBJECT METHODS
    init (t: TEXT): T;
    next (): Kind RAISES {Strange};
  END;

CONST N = 3;

EXCEPTION Strange(CHAR);

END Lex.
