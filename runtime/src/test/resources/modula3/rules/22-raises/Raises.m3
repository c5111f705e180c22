(* Calling what may raise more than the raises set compiles; an exception that escapes is a checked run-time error. *)
MODULE Raises EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

EXCEPTION A; B(INTEGER);

<*FATAL A*>

PROCEDURE Raise (n: INTEGER) RAISES {A, B} =
  BEGIN
    CASE n OF
    | 0 => RAISE A;
    | 1 => RAISE B(5);
    ELSE
    END;
  END Raise;

PROCEDURE OnlyA (n: INTEGER) RAISES {A} = BEGIN Raise(n); END OnlyA;
PROCEDURE None (n: INTEGER) = <*FATAL B*> BEGIN Raise(n); END None;
PROCEDURE Any (n: INTEGER) RAISES ANY = BEGIN Raise(n); END Any;
PROCEDURE Caught (n: INTEGER) = BEGIN TRY Raise(n); EXCEPT A => IO.Put("a "); | B (x) => IO.Put(Fmt.Int(x) & " "); END; END Caught;
PROCEDURE Direct (n: INTEGER) = BEGIN IF n = 1 THEN RAISE B(n); END; END Direct;
PROCEDURE Finally (n: INTEGER) RAISES {A} = BEGIN TRY Raise(n); FINALLY IO.Put("finally "); END; END Finally;
PROCEDURE Handler (n: INTEGER) = BEGIN TRY Raise(n); EXCEPT A => RAISE B(1); | B => RAISE A; END; END Handler;
PROCEDURE Value (n: INTEGER) = VAR p: PROCEDURE (n: INTEGER) RAISES ANY := Any; BEGIN p(n); END Value;

PROCEDURE Try (what: TEXT; p: PROCEDURE (n: INTEGER) RAISES ANY) =
  BEGIN
    IO.Put(what & ": ");
    FOR n := 0 TO 2 DO
      TRY
        p(n); IO.Put("done; ");
      EXCEPT
      | A => IO.Put("A; ");
      | B (x) => IO.Put("B " & Fmt.Int(x) & "; ");
      | RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "; ");
      END;
    END;
    IO.Put("\n");
  END Try;

BEGIN
  Try("raise", Raise); Try("only a", OnlyA); Try("none", None); Try("any", Any); Try("caught", Caught);
  Try("direct", Direct); Try("finally", Finally); Try("handler", Handler); Try("value", Value);
  None(1);
END Raises.
