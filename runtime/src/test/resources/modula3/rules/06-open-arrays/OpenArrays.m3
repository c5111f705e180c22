(* An open array is a formal, a referent, an element of an open array, or made by a constructor. *)
MODULE OpenArrays EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Vector = ARRAY OF INTEGER;
  Matrix = ARRAY OF Vector;
  Ref = REF Matrix;
  P = PROCEDURE (READONLY v: Vector): INTEGER;

CONST
  Primes = Vector{2, 3, 5, 7};
  None = Vector{};
  Rows = ARRAY OF ARRAY [0 .. 1] OF INTEGER{ARRAY [0 .. 1] OF INTEGER{1, 2}, ARRAY [0 .. 1] OF INTEGER{3, 4}};

PROCEDURE Sum (READONLY v: Vector): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := FIRST(v) TO LAST(v) DO INC(sum, v[i]); END;
    RETURN sum;
  END Sum;

PROCEDURE Total (READONLY m: Matrix; p: P := Sum): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR i := 0 TO LAST(m) DO INC(sum, p(m[i])); END;
    RETURN sum;
  END Total;

PROCEDURE Cleared (v: Vector): INTEGER =
  BEGIN
    FOR i := 0 TO LAST(v) DO v[i] := 0; END;
    RETURN NUMBER(v);
  END Cleared;

VAR
  ref := NEW(Ref, 2, 3);
  cube := NEW(REF ARRAY OF Matrix, 1, 2, 3);
  line := NEW(REF Vector, NUMBER(Primes));
BEGIN
  line^ := Primes;
  IO.Put(Fmt.Int(Sum(line^)) & " " & Fmt.Int(Cleared(line^)) & " " & Fmt.Int(Sum(line^)) & "\n");
  IO.Put(Fmt.Int(Sum(Primes)) & " " & Fmt.Int(Sum(None)) & " " & Fmt.Int(LAST(None)) & "\n");
  IO.Put(Fmt.Int(Sum(Vector{line[0], line[1] + 1})) & " " & Fmt.Int(Total(Rows)) & "\n");
  ref[1] := ARRAY [1 .. 3] OF INTEGER{10, 20, 30};
  ref[0] := SUBARRAY(Primes, 1, 3);
  cube[0] := ref^;
  IO.Put(Fmt.Int(Total(ref^)) & " " & Fmt.Int(Total(cube[0])) & " " & Fmt.Int(cube[0, 1, 2]) & "\n");
  WITH row = ref[1], all = ref^ DO
    row[0] := 11;
    IO.Put(Fmt.Int(Sum(row)) & " " & Fmt.Int(NUMBER(all)) & " " & Fmt.Int(NUMBER(all[0])) & "\n");
  END;
  WITH sum = Vector{1, 2, 3} DO IO.Put(Fmt.Int(sum[LAST(sum)]) & "\n"); END;
END OpenArrays.
