(* Each operation on REALs rounds to single, on LONGREALs to double; conversions to integers are exact. *)
MODULE Rounding EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

CONST
  Third = 1.0 / 3.0;
  Sum = 16777216.0 + 1.0;
  Folded = ARRAY OF INTEGER{ROUND(-2.5), ROUND(-1.5), ROUND(-0.5), ROUND(0.5), ROUND(1.5), ROUND(2.5), ROUND(-2.6),
      FLOOR(-0.5), FLOOR(-2.0), FLOOR(2.9), CEILING(-0.5), CEILING(-2.1), CEILING(2.1), TRUNC(-2.9), TRUNC(2.9), TRUNC(-0.9)};
  Values = ARRAY OF REAL{-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, -2.6, -0.5, -2.0, 2.9, -0.5, -2.1, 2.1, -2.9, 2.9, -0.9};

VAR one := 1.0; three := 3.0; big := 16777216.0; d := 16777216.0D0; x: REAL; n: INTEGER;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Convert (i: INTEGER; x: REAL): INTEGER =
  BEGIN
    CASE i OF
    | 0 .. 6 => RETURN ROUND(x);
    | 7 .. 9 => RETURN FLOOR(x);
    | 10 .. 12 => RETURN CEILING(x);
    ELSE RETURN TRUNC(x);
    END;
  END Convert;

PROCEDURE ConvertLong (i: INTEGER; x: LONGREAL): INTEGER =
  BEGIN
    CASE i OF
    | 0 .. 6 => RETURN ROUND(x);
    | 7 .. 9 => RETURN FLOOR(x);
    | 10 .. 12 => RETURN CEILING(x);
    ELSE RETURN TRUNC(x);
    END;
  END ConvertLong;

PROCEDURE Sum3 (a, b, c: REAL): REAL = BEGIN RETURN a + b + c END Sum3;

BEGIN
  x := one / three;
  IO.Put(Fmt.Bool(x = Third) & " " & Fmt.Bool(x * three = one) & " " & Fmt.Bool(big + one = Sum) & " ");
  IO.Put(Fmt.Bool(big + one = big) & " " & Fmt.Bool(d + 1.0D0 = d) & " " & Fmt.Bool(Sum3(big, one, one) = big) & " ");
  IO.Put(Fmt.Bool(big + (one + one) > big) & " " & Fmt.Bool(FLOAT(Third, LONGREAL) = 1.0D0 / 3.0D0) & " ");
  IO.Put(Fmt.Bool(FLOAT(0.1D0) = 0.1) & " " & Fmt.Bool(FLOAT(0.1, LONGREAL) = 0.1D0) & "\n");
  FOR i := 0 TO LAST(Folded) DO
    Put(Folded[i]);
    IF Convert(i, Values[i]) # Folded[i] OR ConvertLong(i, FLOAT(Values[i], LONGREAL)) # Folded[i] THEN IO.Put("? ") END;
  END;
  IO.Put("\n");
  Put(ROUND(4503599627370497.5D0)); Put(ROUND(d * d)); Put(TRUNC(-1.0D18)); Put(FLOOR(FLOAT(LAST(INTEGER) DIV 4, LONGREAL)));
  Put(ROUND(FLOAT(16777217))); Put(ROUND(FLOAT(16777217, LONGREAL))); Put(ROUND(FLOAT(16777219, REAL)));
  IO.Put(Fmt.Bool(1.0E30 * 1.0E30 > LAST(REAL)) & " " & Fmt.Bool(one / 0.0 > LAST(REAL)) & " ");
  IO.Put(Fmt.Real(7.5 MOD 2.0) & " " & Fmt.Real(-7.5 MOD 2.0) & " " & Fmt.LongReal(-5.25D0 MOD -2.0D0) & " ");
  IO.Put(Fmt.Real(ABS(-2.5)) & " " & Fmt.Real(MAX(1.5, three)) & "\n");
  FOR i := 0 TO 3 DO
    TRY
      CASE i OF
      | 0 => n := ROUND(big * big * big);
      | 1 => n := TRUNC(d * d * -d);
      | 2 => n := FLOOR(one / (three - 3.0));
      | 3 => n := CEILING((three - 3.0) / (three - 3.0));
      END;
      Put(n);
    EXCEPT
    | RuntimeError.E (e) => IO.Put(RuntimeError.Name(e) & " ");
    END;
  END;
  IO.Put("\n");
END Rounding.
