MODULE Branches EXPORTS Main;

TYPE
  Kind = {Low, Middle, High, Other};

VAR
  counts: ARRAY Kind OF INTEGER;
  table: ARRAY [0 .. 15] OF INTEGER;
  result: INTEGER := 0;

FUNCTIONAL PROCEDURE KindOf (n: INTEGER): Kind =
  BEGIN
    IF n < 0 THEN RETURN Kind.Other;
    ELSIF n < 10 THEN RETURN Kind.Low;
    ELSIF n < 100 THEN RETURN Kind.Middle;
    ELSE RETURN Kind.High;
    END;
  END KindOf;

EPHEMERAL PROCEDURE Classify (n: INTEGER) =
  BEGIN
    INC(counts[KindOf(n)]);
  END Classify;

EPHEMERAL PROCEDURE Choose (n: INTEGER) =
  BEGIN
    CASE n MOD 8 OF
    | 0 => result := n;
    | 1 => result := n + n;
    | 2 => result := n - 5;
    | 3 => result := table[n MOD 16];
    | 4 => INC(result);
    | 5 => DEC(result, n);
    | 6 => result := MAX(result, n);
    ELSE result := MIN(result, n);
    END;
  END Choose;

EPHEMERAL PROCEDURE Checked (n: INTEGER) =
  BEGIN
    IF n >= 0 AND n <= LAST(table) THEN
      INC(table[n]);
      IF n > 0 THEN DEC(table[n - 1]); END;
    END;
  END Checked;

EPHEMERAL PROCEDURE Long (n: INTEGER) =
  VAR x := 0;
  BEGIN
    IF n > 1 THEN INC(x, 3); ELSE DEC(x); END;
    IF n MOD 2 = 0 THEN INC(x, n); END;
    IF n > 5 AND n < 50 THEN x := x * n; END;
    IF x > 1000 OR x < -1000 THEN x := 0; END;
    result := x;
  END Long;

BEGIN
  Classify(1); Choose(2); Checked(3); Long(4);
END Branches.
