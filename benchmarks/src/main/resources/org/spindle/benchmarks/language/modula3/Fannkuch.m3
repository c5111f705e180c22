MODULE Fannkuch;

TYPE Numbers = REF ARRAY OF INTEGER;

PROCEDURE Flips (p, q: Numbers): INTEGER =
  VAR flips := 1; first := p[0]; next, i, j, t: INTEGER;
  BEGIN
    FOR k := 1 TO LAST(p^) DO q[k] := p[k]; END;
    LOOP
      next := q[first];
      IF next = 0 THEN RETURN flips; END;
      q[first] := first;
      i := 1;
      j := first - 1;
      WHILE i < j DO
        t := q[i];
        q[i] := q[j];
        q[j] := t;
        INC(i);
        DEC(j);
      END;
      first := next;
      INC(flips);
    END;
  END Flips;

PROCEDURE Run (n: INTEGER): INTEGER =
  VAR
    p := NEW(Numbers, n);
    q := NEW(Numbers, n);
    s := NEW(Numbers, n);
    sign := 1;
    most, sum := 0;
    flips, t, i: INTEGER;
  BEGIN
    FOR k := 0 TO n - 1 DO
      p[k] := k;
      s[k] := k;
    END;
    LOOP
      IF p[0] # 0 THEN
        flips := Flips(p, q);
        most := MAX(most, flips);
        INC(sum, sign * flips);
      END;
      IF sign = 1 THEN
        t := p[0];
        p[0] := p[1];
        p[1] := t;
        sign := -1;
      ELSE
        t := p[1];
        p[1] := p[2];
        p[2] := t;
        sign := 1;
        i := 2;
        WHILE s[i] = 0 DO
          IF i = n - 1 THEN RETURN 1000 * sum + most; END;
          s[i] := i;
          INC(i);
          t := p[0];
          FOR k := 0 TO i - 1 DO p[k] := p[k + 1]; END;
          p[i] := t;
        END;
        DEC(s[i]);
      END;
    END;
  END Run;

BEGIN
END Fannkuch.
