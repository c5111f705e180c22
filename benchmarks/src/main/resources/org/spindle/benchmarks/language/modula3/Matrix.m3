MODULE Matrix;

TYPE T = REF ARRAY OF ARRAY OF LONGREAL;

PROCEDURE Fill (m: T; modulus: INTEGER) =
  BEGIN
    FOR i := 0 TO LAST(m^) DO
      FOR j := 0 TO LAST(m[i]) DO
        m[i, j] := FLOAT((i + 3 * j) MOD modulus, LONGREAL);
      END;
    END;
  END Fill;

PROCEDURE Multiply (a, b, c: T) =
  VAR sum: LONGREAL;
  BEGIN
    FOR i := 0 TO LAST(c^) DO
      FOR j := 0 TO LAST(c[i]) DO
        sum := 0.0D0;
        FOR k := 0 TO LAST(b^) DO
          sum := sum + a[i, k] * b[k, j];
        END;
        c[i, j] := sum;
      END;
    END;
  END Multiply;

PROCEDURE Check (m: T): INTEGER =
  VAR sum := 0.0D0;
  BEGIN
    FOR i := 0 TO LAST(m^) DO
      FOR j := 0 TO LAST(m[i]) DO
        sum := sum + m[i, j];
      END;
    END;
    RETURN TRUNC(sum);
  END Check;

PROCEDURE Run (size: INTEGER): INTEGER =
  VAR
    a := NEW(T, size, size);
    b := NEW(T, size, size);
    c := NEW(T, size, size);
  BEGIN
    Fill(a, 7);
    Fill(b, 5);
    Multiply(a, b, c);
    RETURN Check(c);
  END Run;

BEGIN
END Matrix.
