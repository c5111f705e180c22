(* Conversion between numbers and texts. *)

MODULE Floats EXPORTS Main;

IMPORT FloatMode, Fmt, IO, Lex, LongReal, Random, Real, Scan;

PROCEDURE Show (x: LONGREAL) =
  BEGIN
    IO.Put(Fmt.F("%s %s %s %s\n",
                 Fmt.LongReal(x),
                 Fmt.LongReal(x, Fmt.Style.Fix, 3),
                 Fmt.LongReal(x, Fmt.Style.Sci, 4),
                 Fmt.LongReal(x, literal := TRUE)));
  END Show;

PROCEDURE Try (t: TEXT) =
  BEGIN
    TRY
      IO.Put(Fmt.LongReal(Scan.LongReal(t)) & " "
               & Fmt.Real(Scan.Real(t)) & "\n");
    EXCEPT
    | Lex.Error => IO.Put("no number\n");
    | FloatMode.Trap => IO.Put("too large\n");
    END;
  END Try;

PROCEDURE TryInt (t: TEXT) =
  BEGIN
    TRY
      IO.Put(Fmt.Int(Scan.Int(t)) & "\n");
    EXCEPT
    | Lex.Error => IO.Put("no number\n");
    | FloatMode.Trap => IO.Put("too large\n");
    END;
  END TryInt;

PROCEDURE RoundTrips (): BOOLEAN =
  VAR
    random := NEW(Random.Default).init(fixed := TRUE);
    x: LONGREAL;
    y: REAL;
  <*FATAL Lex.Error, FloatMode.Trap*>
  BEGIN
    FOR i := 1 TO 40 DO
      x := random.longreal(-1.0D3, 1.0D3);
      FOR j := 1 TO i DO x := x / 1.0D7; END;
      IF Scan.LongReal(Fmt.LongReal(x)) # x THEN RETURN FALSE; END;
      y := random.real(0.0E0, 1.0E3);
      IF Scan.Real(Fmt.Real(y)) # y THEN RETURN FALSE; END;
    END;
    RETURN TRUE;
  END RoundTrips;

BEGIN
  Show(0.0D0);
  Show(-1.0D0);
  Show(0.1D0);
  Show(1.0D0 / 3.0D0);
  Show(2.5D0);
  Show(1234567.890625D0);
  Show(0.0005D0);
  Show(9.9996D0);
  Show(123456789012345678.0D0);
  Show(LongReal.MinPosNormal);
  IO.Put(Fmt.LongReal(LongReal.MaxFinite) & " "
           & Fmt.LongReal(LongReal.MinPos) & "\n");
  IO.Put(Fmt.Real(0.1) & " " & Fmt.Real(Real.MaxFinite) & " "
           & Fmt.Real(Real.MinPos) & " " & Fmt.Real(16777216.0) & " "
           & Fmt.Real(3.5, literal := TRUE) & "\n");
  IO.Put(Fmt.LongReal(1.0D0 / 3.0D0, prec := 4) & " "
           & Fmt.LongReal(2.0D22) & " " & Fmt.LongReal(1.0D23) & "\n");
  IO.Put(Fmt.LongReal(1.0D300 * 1.0D300) & " "
           & Fmt.LongReal(-1.0D300 * 1.0D300) & "\n");
  Try("3.14159");
  Try(" -2.5e-3 ");
  Try(".5");
  Try("7.");
  Try("1e23");
  Try("9007199254740993");
  Try("9007199254740993.00000000000000000001");
  Try("4.9406564584124654e-324");
  Try("2e-324");
  Try("1.7976931348623159e308");
  Try("x");
  Try("1.5 x");
  Try("1e");
  TryInt("42");
  TryInt(" -16_ff ");
  TryInt("-9223372036854775808");
  TryInt("9223372036854775808");
  TryInt("12a");
  IO.Put(Fmt.Bool(RoundTrips()) & "\n");
END Floats.
