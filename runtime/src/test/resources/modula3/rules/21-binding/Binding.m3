(* Each formal is bound once: positional actuals, then keywords, then defaults; evaluation is in the order written. *)
MODULE Binding EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Obj = OBJECT METHODS
    m (a: INTEGER; b: INTEGER := 20; c: INTEGER := 30) := M;
  END;

PROCEDURE P (a: INTEGER; b: INTEGER := 2; c: INTEGER := 3; VAR d: INTEGER; READONLY e: ARRAY OF INTEGER := None) =
  BEGIN
    IO.Put(Fmt.Int(a) & " " & Fmt.Int(b) & " " & Fmt.Int(c) & " " & Fmt.Int(d) & " " & Fmt.Int(NUMBER(e)) & "\n");
    INC(d);
  END P;

CONST None = ARRAY OF INTEGER{};

PROCEDURE M (<*UNUSED*> self: Obj; a, b, c: INTEGER) =
  BEGIN
    IO.Put(Fmt.Int(a) & " " & Fmt.Int(b) & " " & Fmt.Int(c) & "\n");
  END M;

PROCEDURE N (n: INTEGER): INTEGER = BEGIN IO.Put("<" & Fmt.Int(n) & ">"); RETURN n; END N;
PROCEDURE Nothing () = BEGIN IO.Put("nothing\n"); END Nothing;

VAR v := 4; p := P; o := NEW(Obj);
BEGIN
  P(1, d := v);
  P(1, 5, 6, v);
  P(1, d := v, c := 9);
  P(e := ARRAY OF INTEGER{1, 2}, d := v, a := 0);
  P(N(1), d := v, c := N(2), b := N(3));
  p(7, d := v, b := 8);
  o.m(1); o.m(c := 1, a := 2); o.m(1, 2, 3);
  Obj.m(o, 5, 6, 7);
  Nothing();
END Binding.
