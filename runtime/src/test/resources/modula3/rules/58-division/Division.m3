(* DIV rounds toward minus infinity and MOD takes the divisor's sign, folded or not, in subranges and LONGINT too. *)
MODULE Division EXPORTS Main;

IMPORT Fmt, IO;

TYPE Small = [-10 .. 10];

CONST
  Folded = ARRAY OF INTEGER{7 DIV 2, -7 DIV 2, 7 DIV -2, -7 DIV -2, 7 MOD 2, -7 MOD 2, 7 MOD -2, -7 MOD -2};
  Long = ARRAY OF LONGINT{-7L DIV 2L, 7L MOD -2L};

PROCEDURE Put (a, b: Small) =
  BEGIN
    IO.Put(Fmt.F("%s %s\n", Fmt.Int(a DIV b), Fmt.Int(a MOD b)));
  END Put;

PROCEDURE PutLong (a, b: LONGINT) =
  BEGIN
    IO.Put(Fmt.F("%s %s\n", Fmt.Int(VAL(a DIV b, INTEGER)), Fmt.Int(VAL(a MOD b, INTEGER))));
  END PutLong;

BEGIN
  FOR i := FIRST(Folded) TO LAST(Folded) DO IO.Put(Fmt.Int(Folded[i]) & " "); END;
  IO.Put("\n");
  Put(7, 2); Put(-7, 2); Put(7, -2); Put(-7, -2);
  IO.Put(Fmt.F("%s %s\n", Fmt.Int(VAL(Long[0], INTEGER)), Fmt.Int(VAL(Long[1], INTEGER))));
  PutLong(-7L, 2L); PutLong(7L, -2L);
END Division.
