(* A procedure fits a type when modes, types and result agree and it raises no more; names and defaults do not matter. *)
MODULE Covering EXPORTS Main;

IMPORT Fmt, IO, Shapes;

VAR
  check: Shapes.Check := Shapes.Strict;
  any: PROCEDURE (x: INTEGER) RAISES ANY := Shapes.Lax;
  wide: PROCEDURE (a: INTEGER; VAR b: INTEGER; READONLY c: ARRAY OF TEXT): BOOLEAN RAISES {Shapes.Large, Shapes.Small};
  quiet: PROCEDURE (a: INTEGER; VAR b: INTEGER; READONLY c: ARRAY OF TEXT): BOOLEAN;
  loud: PROCEDURE (a: INTEGER; VAR b: INTEGER; READONLY c: ARRAY OF TEXT): BOOLEAN RAISES ANY;
  count := 0;

PROCEDURE Calm (p: INTEGER; VAR q: INTEGER; READONLY r: ARRAY OF TEXT): BOOLEAN =
  BEGIN
    DEC(q);
    RETURN p = NUMBER(r);
  END Calm;

PROCEDURE Call (c: Shapes.Check; n: INTEGER) =
  BEGIN
    TRY
      IO.Put(Fmt.Bool(c(n, count, ARRAY OF TEXT{"a", "b"})) & " " & Fmt.Int(count) & "\n");
    EXCEPT
    | Shapes.Small => IO.Put("small\n");
    | Shapes.Large (x) => IO.Put("large " & Fmt.Int(x) & "\n");
    END;
  END Call;

BEGIN
  Call(check, 1); Call(check, -1);
  quiet := Calm; check := quiet; wide := check; loud := wide; loud := quiet;
  Call(wide, 2); Call(check, 3);
  IO.Put(Fmt.Bool(loud = Calm) & Fmt.Bool(check = quiet) & "\n");
  TRY any(7); EXCEPT Shapes.Large (n) => IO.Put("large " & Fmt.Int(n) & "\n"); ELSE IO.Put("else\n"); END;
  TRY Shapes.Lax(); EXCEPT Shapes.Large (n) => IO.Put("large " & Fmt.Int(n) & "\n"); ELSE IO.Put("else\n"); END;
END Covering.
