(* RAISE, TRY EXCEPT, TRY FINALLY, their interaction with EXIT and RETURN. *)
MODULE Exceptions EXPORTS Main;
IMPORT IO, Fmt, RuntimeError;

TYPE Pair = RECORD a, b: INTEGER END;

EXCEPTION
  Plain;
  WithInt(INTEGER);
  WithText(TEXT);
  WithPair(Pair);
  WithReal(LONGREAL);

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & "\n") END Put;

PROCEDURE Throw (n: INTEGER) RAISES ANY =
  BEGIN
    CASE n OF
    | 0 => RAISE Plain;
    | 1 => RAISE WithInt(n * 10);
    | 2 => RAISE WithText("boo");
    | 3 => RAISE WithPair(Pair{n, n + 1});
    | 4 => RAISE WithReal(2.5D0);
    ELSE
    END;
  END Throw;

PROCEDURE Catch (n: INTEGER) =
  BEGIN
    TRY
      Throw(n);
      Put("none");
    EXCEPT
    | Plain => Put("plain");
    | WithInt (i) => Put("int " & Fmt.Int(i));
    | WithText (t) => Put("text " & t);
    | WithPair (p) => Put("pair " & Fmt.Int(p.a) & " " & Fmt.Int(p.b));
    | WithReal (r) => Put("real " & Fmt.Int(ROUND(r * 2.0D0)));
    END;
  END Catch;

PROCEDURE Finally (n: INTEGER): INTEGER RAISES {WithInt} =
  VAR i := 0;
  BEGIN
    LOOP
      TRY
        INC(i);
        IF i = n THEN RETURN i; END;
        IF i = 5 THEN EXIT; END;
        IF n = 100 THEN Throw(1); END;
      FINALLY
        Put("finally " & Fmt.Int(i));
      END;
    END;
    RETURN -1;
  END Finally;

PROCEDURE Else (n: INTEGER): INTEGER =
  BEGIN
    TRY
      IF n = 0 THEN RETURN 1; END;
      Throw(2);
    EXCEPT ELSE
      RETURN 2;
    END;
    RETURN 3;
  END Else;

PROCEDURE Replace () =
  BEGIN
    TRY
      TRY Throw(0) FINALLY Throw(1) END
    EXCEPT WithInt (i) => Put("replaced " & Fmt.Int(i))
    END
  END Replace;

VAR a: ARRAY [0 .. 3] OF INTEGER; zero := 0; nil: REF INTEGER := NIL; k := 9; small: [0 .. 3];
BEGIN
  FOR i := 0 TO 5 DO Catch(i); END;
  Put(Fmt.Int(Finally(2)));
  Put(Fmt.Int(Finally(7)));
  TRY EVAL Finally(100) EXCEPT WithInt (i) => Put("outer " & Fmt.Int(i)) END;
  Put(Fmt.Int(Else(0)) & Fmt.Int(Else(1)));
  Replace();
  FOR i := 0 TO 5 DO
    TRY
      CASE i OF
      | 0 => a[k] := 1;
      | 1 => a[0] := 1 DIV zero;
      | 2 => nil^ := 1;
      | 3 => small := k; a[1] := small;
      | 4 => <*ASSERT zero # 0*>
      | 5 => EVAL NARROW(NEW(REF CHAR), REFANY); CASE k OF | 1 => END;
      END;
    EXCEPT
    | RuntimeError.E (code) => Put("trapped " & Fmt.Int(ORD(code)));
    END;
  END;
  TRY
    FOR i := 0 TO 10 DO
      TRY IF i = 3 THEN EXIT END FINALLY IO.PutInt(i) END
    END
  FINALLY Put(" done") END;
END Exceptions.
(* OUTPUT
plain
int 10
text boo
pair 3 4
real 5
none
finally 1
finally 2
2
finally 1
finally 2
finally 3
finally 4
finally 5
-1
finally 1
outer 10
22
replaced 10
trapped 1
trapped 7
trapped 0
trapped 2
trapped 10
trapped 5
0123 done
*)
