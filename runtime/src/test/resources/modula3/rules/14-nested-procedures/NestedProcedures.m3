(* Procedures nest in any block, a module's body too, and see the indices and variables of the blocks around them. *)
MODULE NestedProcedures EXPORTS Main;

IMPORT Fmt, IO;

PROCEDURE Apply (p: PROCEDURE (): INTEGER): INTEGER = BEGIN RETURN p(); END Apply;

PROCEDURE Outer (n: INTEGER; READONLY a: ARRAY OF INTEGER; VAR r: RECORD x, y: INTEGER END): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := 0 TO n DO
      VAR square := i * i;
      PROCEDURE Get (): INTEGER = BEGIN INC(square); RETURN 100 * i + square; END Get;
      PROCEDURE Twice (): INTEGER = BEGIN RETURN Apply(Get) + Get(); END Twice;
      BEGIN
        INC(sum, Twice());
        IF square # i * i + 2 THEN RETURN -1; END;
      END;
    END;
    WITH x = r.x, last = a[LAST(a)] + 1 DO
      PROCEDURE Set (): INTEGER = BEGIN x := last; RETURN NUMBER(a); END Set;
      BEGIN
        INC(sum, 10000 * Apply(Set));
      END;
    END;
    TRY
      PROCEDURE Level1 (): INTEGER =
        PROCEDURE Level2 (): INTEGER =
          PROCEDURE Level3 (): INTEGER = BEGIN INC(r.y); INC(sum); RETURN n; END Level3;
          BEGIN RETURN Apply(Level3); END Level2;
        BEGIN RETURN Level2(); END Level1;
      BEGIN
        EVAL Level1();
      END;
    FINALLY
      PROCEDURE Last (): INTEGER = BEGIN INC(r.y, 10); RETURN 0; END Last;
      BEGIN EVAL Apply(Last); END;
    END;
    RETURN sum;
  END Outer;

PROCEDURE Types (any: REFANY): INTEGER =
  BEGIN
    TYPECASE any OF
    | REF INTEGER (i) =>
      PROCEDURE Get (): INTEGER = BEGIN RETURN i^; END Get;
      BEGIN RETURN Apply(Get); END;
    ELSE
      RETURN 0;
    END;
  END Types;

VAR
  rec := RECORD x, y: INTEGER END{1, 2};
  int := NEW(REF INTEGER);
BEGIN
  IO.Put(Fmt.Int(Outer(2, ARRAY OF INTEGER{4, 5, 6}, rec)) & " " & Fmt.Int(rec.x) & " " & Fmt.Int(rec.y) & "\n");
  int^ := 9;
  IO.Put(Fmt.Int(Types(int)) & "\n");
  FOR i := 1 TO 3 DO
    VAR local := 10 * i;
    PROCEDURE Show (): INTEGER =
      PROCEDURE Inner (): INTEGER = BEGIN INC(local); RETURN local + i; END Inner;
      BEGIN RETURN Apply(Inner); END Show;
    PROCEDURE Fib (n: INTEGER): INTEGER =
      BEGIN IF n < 2 THEN RETURN n; ELSE RETURN Fib(n - 1) + Fib(n - 2); END; END Fib;
    BEGIN
      IO.Put(Fmt.Int(Apply(Show)) & " " & Fmt.Int(Fib(local)) & "\n");
    END;
  END;
END NestedProcedures.
