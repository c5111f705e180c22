MODULE Loops EXPORTS Main;

CONST
  Size = 8;

TYPE
  Vector = ARRAY [0 .. 31] OF INTEGER;
  Matrix = ARRAY [0 .. Size - 1] OF ARRAY [0 .. Size - 1] OF INTEGER;

VAR
  vector: Vector;
  a, b, c: Matrix;
  bytes: ARRAY [1 .. 64] OF BITS 8 FOR [0 .. 255];
  result: INTEGER := 0;

EPHEMERAL PROCEDURE Sum (n: INTEGER) =
  VAR s := n;
  BEGIN
    FOR i := FIRST(vector) TO LAST(vector) DO
      INC(s, vector[i]);
    END;
    result := s;
  END Sum;

EPHEMERAL PROCEDURE Fill (n: INTEGER) =
  BEGIN
    FOR i := FIRST(vector) TO LAST(vector) DO
      vector[i] := n;
    END;
  END Fill;

EPHEMERAL PROCEDURE Downwards (n: INTEGER) =
  BEGIN
    FOR i := LAST(vector) TO FIRST(vector) + 1 BY -1 DO
      vector[i] := vector[i - 1];
    END;
    vector[0] := n;
  END Downwards;

EPHEMERAL PROCEDURE Checksum (n: INTEGER) =
  VAR s := n MOD 65536;
  BEGIN
    FOR i := FIRST(bytes) TO LAST(bytes) BY 2 DO
      INC(s, 256 * bytes[i] + bytes[i + 1]);
    END;
    result := s MOD 65536 + s DIV 65536;
  END Checksum;

EPHEMERAL PROCEDURE Multiply (<*UNUSED*> n: INTEGER) =
  VAR s: INTEGER;
  BEGIN
    FOR i := 0 TO Size - 1 DO
      FOR j := 0 TO Size - 1 DO
        s := 0;
        FOR k := 0 TO Size - 1 DO
          INC(s, a[i, k] * b[k, j]);
        END;
        c[i, j] := s;
      END;
    END;
  END Multiply;

EPHEMERAL PROCEDURE Triangle (n: INTEGER) =
  VAR s := n MOD 4;
  BEGIN
    FOR i := 0 TO 15 DO
      FOR j := 0 TO i DO
        INC(s, i + j);
      END;
    END;
    result := s;
  END Triangle;

EPHEMERAL PROCEDURE Find (n: INTEGER) =
  BEGIN
    result := -1;
    FOR i := FIRST(vector) TO LAST(vector) DO
      IF vector[i] = n THEN
        result := i;
        EXIT;
      END;
    END;
  END Find;

EPHEMERAL PROCEDURE Limited (n: INTEGER) =
  VAR m := MIN(n, 20);
  BEGIN
    result := 0;
    FOR i := 0 TO m DO
      INC(result, i * n MOD 7);
    END;
  END Limited;

EPHEMERAL PROCEDURE While (n: INTEGER) =
  VAR i := 0;
  BEGIN
    WHILE i < 40 DO
      INC(i, 3);
      result := result + n - i;
    END;
  END While;

BEGIN
  Sum(1); Fill(1); Downwards(1); Checksum(1); Multiply(1); Triangle(1); Find(1); Limited(1); While(1);
END Loops.
