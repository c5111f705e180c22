(* A method is a top-level procedure whose first parameter is a VALUE of a supertype and whose rest is covered. *)
MODULE MethodBodies EXPORTS Main;

IMPORT Fmt, IO, Bodies, RuntimeError;

EXCEPTION E; F;

CONST Alias = Root;

TYPE
  T = OBJECT n := 1; METHODS
    a (x: INTEGER := 3): INTEGER := Exact;
    b (x: INTEGER): INTEGER := Root;
    c (x: INTEGER): INTEGER := Any;
    d (x: INTEGER): INTEGER := Alias;
    e (x: INTEGER): INTEGER := Bodies.Twice;
    f () RAISES {E, F} := Fewer;
    g () := NIL;
    h (VAR x: INTEGER; READONLY y: ARRAY OF INTEGER): T := Modes;
  END;
  U = T OBJECT OVERRIDES a := Exact; b := T.c; g := Use; END;

PROCEDURE Exact (t: T; value: INTEGER): INTEGER = BEGIN RETURN t.n + value; END Exact;
PROCEDURE Root (<*UNUSED*> r: ROOT; x: INTEGER): INTEGER = BEGIN RETURN 10 * x; END Root;
PROCEDURE Any (r: REFANY; x: INTEGER): INTEGER = BEGIN IF ISTYPE(r, U) THEN RETURN x; ELSE RETURN -x; END; END Any;
PROCEDURE Fewer (<*UNUSED*> self: T) RAISES {F} = BEGIN RAISE F; END Fewer;
PROCEDURE Use (u: U) = BEGIN IO.Put("u " & Fmt.Int(u.n) & "\n"); END Use;
PROCEDURE Modes (t: T; VAR x: INTEGER; READONLY y: ARRAY OF INTEGER): T = BEGIN x := NUMBER(y); RETURN t; END Modes;

PROCEDURE Try (t: T) =
  VAR x := 0;
  BEGIN
    IO.Put(Fmt.Int(t.a()) & " " & Fmt.Int(t.b(2)) & " " & Fmt.Int(t.c(2)) & " " & Fmt.Int(t.d(2)) & " " & Fmt.Int(t.e(2)) & "\n");
    TRY t.f(); EXCEPT E => IO.Put("E\n"); | F => IO.Put("F\n"); END;
    IO.Put(Fmt.Bool(t.h(x, ARRAY OF INTEGER{4, 5}) = t) & " " & Fmt.Int(x) & "\n");
    TRY t.g(); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n"); END;
  END Try;

BEGIN
  Try(NEW(T)); Try(NEW(U, n := 5));
END MethodBodies.
