(* Run-time errors of every kind are caught by name and by ELSE, and the
   program goes on. *)

UNSAFE MODULE Caught EXPORTS Main;

IMPORT Fmt, IO, RTHeapRep, RuntimeError, Word;

<*FATAL ANY*>

TYPE
  Kind = {Nil, Bounds, Range, Shape, Narrow, Case, Divide, Overflow,
          Assert, Unhandled, Stack, Memory};
  Node = REF RECORD n: INTEGER END;
  Small = [0 .. 9];
  A = OBJECT END;
  B = A OBJECT END;

EXCEPTION Lost;

VAR
  none: Node := NIL;
  row: ARRAY [0 .. 3] OF INTEGER;
  long := NEW(REF ARRAY OF INTEGER, 5);
  zero, ten: INTEGER;
  small: Small;
  cleaned := 0;

PROCEDURE Deep (n: INTEGER): INTEGER =
  VAR keep: ARRAY [0 .. 20] OF INTEGER;
  BEGIN
    TRY
      keep[n MOD 21] := n;
      RETURN Deep(n + 1) + keep[n MOD 21];
    FINALLY
      INC(cleaned);
    END;
  END Deep;

PROCEDURE Raises () = BEGIN RAISE Lost; END Raises;

PROCEDURE Fail (kind: Kind) =
  VAR a: A := NEW(A); b: B; keep: REF ARRAY OF REF ARRAY OF CHAR;
  BEGIN
    CASE kind OF
    | Kind.Nil => none.n := 1;
    | Kind.Bounds => row[ten] := 1;
    | Kind.Range => small := ten;
    | Kind.Shape => row := long^;
    | Kind.Narrow => b := NARROW(a, B); EVAL b;
    | Kind.Case => CASE ten OF 1 => ten := 2; | 3 => ten := 4; END;
    | Kind.Divide => ten := ten DIV zero;
    | Kind.Overflow => ten := ROUND(1.0D300);
    | Kind.Assert => <*ASSERT zero # 0*>
    | Kind.Unhandled => Raises();
    | Kind.Stack => EVAL Deep(1);
    | Kind.Memory =>
        keep := NEW(REF ARRAY OF REF ARRAY OF CHAR, 1000);
        FOR i := 0 TO LAST(keep^) DO
          keep[i] := NEW(REF ARRAY OF CHAR, 100000);
        END;
    END;
  END Fail;

PROCEDURE ByName (kind: Kind): INTEGER =
  BEGIN
    TRY
      Fail(kind);
    EXCEPT
    | RuntimeError.E (code) => RETURN ORD(code);
    END;
    RETURN -1;
  END ByName;

PROCEDURE ByElse (kind: Kind): TEXT =
  BEGIN
    TRY
      TRY
        Fail(kind);
      FINALLY
        INC(cleaned);
      END;
      RETURN "nothing";
    EXCEPT
    | Lost => RETURN "lost";
    ELSE
      RETURN "else";
    END;
  END ByElse;

PROCEDURE InSameProcedure (i: INTEGER): TEXT =
  BEGIN
    TRY
      row[i] := i;
    EXCEPT
    ELSE
      RETURN "else";
    END;
    RETURN "none";
  END InSameProcedure;

PROCEDURE Works (): INTEGER =
  (* Allocates and recurses again. *)
  VAR sum := 0; text := "";
  PROCEDURE Sum (n: INTEGER): INTEGER =
    BEGIN
      IF n = 0 THEN RETURN 0; END;
      RETURN n + Sum(n - 1);
    END Sum;
  BEGIN
    FOR i := 1 TO 100 DO text := text & "x"; END;
    sum := Sum(500);
    RETURN sum;
  END Works;

VAR code: INTEGER; hash := 0;
BEGIN
  zero := 0;
  ten := 10;
  EVAL RTHeapRep.SetLimit(8000000);
  FOR round := 1 TO 3 DO
    FOR kind := FIRST(Kind) TO LAST(Kind) DO
      code := ByName(kind);
      IF round = 1 THEN
        IO.Put(RuntimeError.Name(VAL(code, RuntimeError.T)) & ": " & ByElse(kind) & "\n");
      ELSE
        EVAL ByElse(kind);
      END;
      hash := Word.Plus(Word.Times(hash, 31), code);
      <*ASSERT Works() = 125250*>
    END;
  END;
  IO.Put(InSameProcedure(3) & " " & InSameProcedure(4) & "\n");
  <*ASSERT cleaned > 100 AND RTHeapRep.Check()*>
  cleaned := 0;  (* how deep a stack may get is the engine's affair *)
  IO.Put(Fmt.Int(hash) & "\n");
END Caught.
