(* Arguments with and without names are evaluated in the order in which they are written. *)
MODULE Order EXPORTS Main;

IMPORT Fmt, IO;

VAR k := 0;

PROCEDURE Next (): INTEGER = BEGIN INC(k); RETURN k END Next;

PROCEDURE Put (a, b, c := 9; READONLY d := ARRAY OF INTEGER{8}) =
  BEGIN
    IO.Put(Fmt.F("%s%s%s%s\n", Fmt.Int(a), Fmt.Int(b), Fmt.Int(c), Fmt.Int(d[0])));
  END Put;

BEGIN
  Put(c := Next(), a := Next(), b := Next());
  Put(Next(), d := ARRAY OF INTEGER{Next()}, b := Next());
  Put(b := Next());
END Order.
