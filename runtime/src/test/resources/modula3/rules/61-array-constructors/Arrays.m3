(* Fixed constructors give every element or end in '..'; open ones are as long as their list. *)
MODULE Arrays EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Open = ARRAY OF INTEGER;
  Row = ARRAY [1 .. 3] OF INTEGER;
  Matrix = ARRAY [0 .. 1] OF Row;
  Color = {Red, Green, Blue};
  Empty = ARRAY [1 .. 0] OF INTEGER;

CONST
  Zeros = Row{0, ..};
  Mixed = Matrix{Row{1, 2, 3}, Zeros};
  FromOpen = Matrix{Open{1, 2, 3}, Open{4, 5, 6}};
  OpenRows = ARRAY OF Row{Row{1, ..}, Open{2, 3, 4}};
  Names = ARRAY Color OF TEXT{"r", "g", "b"};
  None = Empty{};
  NoneOpen = Open{};
  Full = Row{1, 2, 3, ..};

VAR n := 5; row := Row{n, n + 1, ..}; k := 0; m: Matrix;

PROCEDURE Next (): INTEGER = BEGIN INC(k); RETURN k END Next;

PROCEDURE Sum (READONLY a: ARRAY OF INTEGER): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := FIRST(a) TO LAST(a) DO INC(s, a[i]) END;
    RETURN s;
  END Sum;

PROCEDURE Sum2 (READONLY a: ARRAY OF ARRAY OF INTEGER): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := 0 TO LAST(a) DO INC(s, (i + 1) * Sum(a[i])) END;
    RETURN s;
  END Sum2;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Uneven (n: INTEGER) =
  BEGIN
    CASE n OF
    | 0 => Put(Sum2(ARRAY OF ARRAY OF INTEGER{Open{1, Next()}, Open{3}}));
    | 1 => m := Matrix{SUBARRAY(row, 0, k MOD 3), row};
    END;
  END Uneven;

BEGIN
  Put(Sum(row)); Put(Mixed[0][3]); Put(Mixed[1, 3]); Put(FromOpen[1, 2]); Put(OpenRows[1][3]); Put(NUMBER(OpenRows));
  IO.Put(Names[Color.Blue] & " ");
  Put(NUMBER(None)); Put(NUMBER(NoneOpen)); Put(Sum(None)); Put(Sum(NoneOpen)); Put(LAST(NoneOpen)); Put(Full[3]);
  IO.Put("\n");
  (* Elements are evaluated once and in order; the last is what is repeated. *)
  Put(Sum(Row{Next(), Next(), ..})); Put(k);
  Put(Sum(Open{Next(), Next(), Next() * 100})); Put(k);
  Put(Sum2(ARRAY OF ARRAY OF INTEGER{Open{1, 2}, Open{n, k}}));
  Put(Sum2(ARRAY OF Open{Row{1, 2, 3}, row}));
  m := Matrix{Open{1, n, 3}, row};
  Put(Sum2(m)); Put(Sum2(Matrix{row, ..}));
  m := Matrix{m[1], m[0]};
  Put(m[0, 1]); Put(m[1, 2]);
  IO.Put("\n");
  WITH r = NEW(REF ARRAY OF ARRAY OF INTEGER, 2, 3) DO
    r^ := Matrix{Row{9, ..}, ..}; Put(Sum2(r^));
    r[1] := Open{1, 2, 3}; Put(r[1, 2]);
  END;
  row := ARRAY [7 .. 9] OF INTEGER{7, 8, 9}; Put(row[1]);
  Put(Sum(ARRAY [0 .. 99] OF INTEGER{1, ..}));
  FOR i := 0 TO 1 DO
    TRY Uneven(i) EXCEPT RuntimeError.E (e) => <*ASSERT e = RuntimeError.Shape*> IO.Put("shape ") END;
  END;
  IO.Put("\n");
END Arrays.
