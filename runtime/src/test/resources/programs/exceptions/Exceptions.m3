(* Exceptions through procedures, FINALLY, loops and run-time errors. *)

MODULE Exceptions EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

EXCEPTION
  Simple;
  Number(INTEGER);
  Message(TEXT);
  Pair(Two);

TYPE Two = RECORD a, b: INTEGER END;

PROCEDURE Throw (kind: INTEGER) RAISES {Simple, Number, Message, Pair} =
  BEGIN
    CASE kind OF
    | 0 => (* nothing *)
    | 1 => RAISE Simple;
    | 2 => RAISE Number(42);
    | 3 => RAISE Message("hello");
    | 4 => RAISE Pair(Two{3, 4});
    ELSE
      RAISE Number(kind);
    END;
  END Throw;

PROCEDURE Catch (kind: INTEGER): TEXT =
  BEGIN
    TRY
      Throw(kind);
      RETURN "nothing";
    EXCEPT
    | Simple => RETURN "simple";
    | Number (n) => RETURN "number " & Fmt.Int(n);
    | Message (t) => RETURN "message " & t;
    | Pair (p) => RETURN "pair " & Fmt.Int(p.a) & " " & Fmt.Int(p.b);
    END;
  END Catch;

PROCEDURE Finally (kind: INTEGER): INTEGER
  RAISES {Simple, Number, Message, Pair} =
  BEGIN
    TRY
      IO.Put("<");
      TRY
        IF kind = 9 THEN RETURN 9; END;
        Throw(kind);
      FINALLY
        IO.Put("inner ");
      END;
      RETURN 0;
    FINALLY
      IO.Put("outer>");
    END;
  END Finally;

PROCEDURE Loop (): INTEGER =
  VAR i := 0;
  BEGIN
    LOOP
      TRY
        INC(i);
        IF i = 3 THEN EXIT; END;
      FINALLY
        IO.Put("pass " & Fmt.Int(i) & "; ");
      END;
    END;
    RETURN i;
  END Loop;

PROCEDURE Replace () RAISES {Message} =
  BEGIN
    TRY
      TRY
        RAISE Simple;
      FINALLY
        RAISE Message("replaced");
      END;
    EXCEPT
    | Simple => IO.Put("not this\n");
    END;
  END Replace;

PROCEDURE Deep (n: INTEGER) RAISES {Number} =
  BEGIN
    IF n = 0 THEN RAISE Number(100); END;
    TRY
      Deep(n - 1);
    EXCEPT
    | Number (k) => RAISE Number(k + 1);
    END;
  END Deep;

PROCEDURE Check (kind: INTEGER) =
  VAR
    a: ARRAY [0 .. 3] OF INTEGER;
    r: REF INTEGER := NIL;
    any: REFANY := NEW(REF CHAR);
    s: [0 .. 9] := 0;
    open := NEW(REF ARRAY OF INTEGER, 3);
    zero := kind - kind;
  BEGIN
    TRY
      CASE kind OF
      | 0 => a[kind + 4] := 1;
      | 1 => INC(r^);
      | 2 => s := s + 10;
      | 3 => r := any;
      | 4 => a[0] := 1 DIV zero;
      | 5 => CASE zero OF | 1 => (* not this *) END;
      | 6 => SUBARRAY(open^, 0, 2) := a;
      | 7 => <*ASSERT zero = 1*>
      | 8 => open := NEW(REF ARRAY OF INTEGER, zero - 1);
      | 9 => a[0] := SUBARRAY(a, 2, 3 + zero)[0];
      ELSE
        IO.Put("no error\n");
        RETURN;
      END;
      IO.Put("missed " & Fmt.Int(kind) & "\n");
    EXCEPT
    | RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & "\n");
    END;
  END Check;

BEGIN
  FOR i := 0 TO 5 DO IO.Put(Catch(i) & "\n"); END;
  FOR i := 0 TO 9 BY 3 DO
    TRY
      IO.Put(" result " & Fmt.Int(Finally(i)) & "\n");
    EXCEPT
    | Simple, Number, Pair => IO.Put(" other\n");
    | Message (t) => IO.Put(" message " & t & "\n");
    END;
  END;
  IO.Put(Fmt.Int(Loop()) & "\n");
  TRY Replace(); EXCEPT Message (t) => IO.Put(t & "\n"); END;
  TRY Deep(50); EXCEPT Number (n) => IO.Put(Fmt.Int(n) & "\n"); END;
  TRY Throw(1); EXCEPT ELSE IO.Put("something\n"); END;
  FOR i := 0 TO 10 DO Check(i); END;
END Exceptions.
