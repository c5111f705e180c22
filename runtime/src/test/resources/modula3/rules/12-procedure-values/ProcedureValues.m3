(* Procedure values are equal when body and environment agree; NIL is a member of every procedure type. *)
MODULE ProcedureValues EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  P = PROCEDURE (n: INTEGER): INTEGER;
  Q = PROCEDURE (q: PROCEDURE ());
  Obj = OBJECT METHODS m (n: INTEGER): INTEGER := M; END;

CONST Twice = Double;

VAR
  p, q: P;
  none: Q := NIL;
  table := ARRAY [0 .. 2] OF P{Double, NIL, Negate};
  m: PROCEDURE (o: Obj; n: INTEGER): INTEGER := Obj.m;

PROCEDURE Double (n: INTEGER): INTEGER = BEGIN RETURN 2 * n; END Double;
PROCEDURE Negate (n: INTEGER): INTEGER = BEGIN RETURN -n; END Negate;
PROCEDURE M (<*UNUSED*> o: Obj; n: INTEGER): INTEGER = BEGIN RETURN n + 1; END M;
PROCEDURE Choose (b: BOOLEAN): P = BEGIN IF b THEN RETURN Double; ELSE RETURN NIL; END; END Choose;

PROCEDURE Bool (b: BOOLEAN) = BEGIN IO.Put(Fmt.Bool(b) & " "); END Bool;

PROCEDURE Same (a, b: PROCEDURE ()): BOOLEAN = BEGIN RETURN a = b; END Same;

VAR first: PROCEDURE (a, b: PROCEDURE ()): BOOLEAN := Same;

PROCEDURE Outer (depth: INTEGER; earlier: PROCEDURE ()): BOOLEAN =
  PROCEDURE Inner () = BEGIN INC(depth); END Inner;
  PROCEDURE Other () = BEGIN DEC(depth); END Other;
  BEGIN
    IF depth = 0 THEN
      (* Inner in this environment, and in the one of the caller. *)
      Bool(Same(Inner, Inner)); Bool(Same(Inner, Other)); Bool(Same(earlier, Inner)); Bool(Same(earlier, earlier));
      RETURN first(Inner, earlier);
    END;
    RETURN Outer(depth - 1, Inner);
  END Outer;

BEGIN
  Bool(p = NIL); Bool(p = q); Bool(none = NIL);
  p := Double; q := Twice;
  Bool(p = q); Bool(p = Negate); Bool(Double = Twice); Bool(q # NIL); Bool(table[0] = p); Bool(table[1] = NIL);
  IO.Put(Fmt.Int(p(4)) & " " & Fmt.Int(table[2](4)) & " " & Fmt.Int(Choose(TRUE)(7)) & " " & Fmt.Int(m(NEW(Obj), 1)) & "\n");
  Bool(m = M); Bool(Choose(FALSE) = NIL); Bool(Choose(TRUE) = Double);
  IO.Put("\n");
  Bool(Outer(1, NIL));
  IO.Put("\n");
  TRY EVAL table[1](1); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  TRY none(NIL); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  TRY EVAL Choose(FALSE)(1); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
END ProcedureValues.
