(* SUBARRAY is a part of an array, numbered from 0 and not copied; its operands are checked. *)
MODULE Parts EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE Three = ARRAY [7 .. 9] OF INTEGER; Letter = {A, B, C, D};

CONST Fixed = ARRAY [10 .. 14] OF INTEGER{1, 2, 3, 4, 5}; Open = ARRAY OF INTEGER{6, 7, 8};

VAR
  a := ARRAY [5 .. 12] OF INTEGER{50, 51, 52, 53, 54, 55, 56, 57};
  e := ARRAY Letter OF TEXT{"a", "b", "c", "d"};
  r := NEW(REF ARRAY OF INTEGER, 6);
  m := NEW(REF ARRAY OF ARRAY OF INTEGER, 4, 3);
  grid: ARRAY [1 .. 3] OF ARRAY [1 .. 2] OF INTEGER;
  calls := 0;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Sum (READONLY a: ARRAY OF INTEGER): INTEGER =
  VAR s := 0;
  BEGIN
    FOR i := 0 TO LAST(a) DO INC(s, a[i]) END;
    RETURN s;
  END Sum;

PROCEDURE Clear (VAR a: ARRAY OF INTEGER) = BEGIN FOR i := 0 TO LAST(a) DO a[i] := 0 END END Clear;

PROCEDURE Change (VAR a: Three) = BEGIN a[7] := a[7] * 10; a[9] := -a[9] END Change;

PROCEDURE Copy (a: Three): INTEGER = BEGIN a[7] := 0; RETURN Sum(a) END Copy;

PROCEDURE Inner (VAR a: ARRAY OF INTEGER) =
  BEGIN
    IF NUMBER(a) > 2 THEN Inner(SUBARRAY(a, 1, NUMBER(a) - 2)) ELSE a[0] := 99 END;
  END Inner;

PROCEDURE Next (): INTEGER = BEGIN INC(calls); RETURN calls END Next;

PROCEDURE Fails (from, for: INTEGER): BOOLEAN =
  BEGIN
    TRY EVAL SUBARRAY(a, from, for) EXCEPT RuntimeError.E => RETURN TRUE END;
    RETURN FALSE;
  END Fails;

PROCEDURE Mismatch (n: INTEGER): BOOLEAN =
  BEGIN
    TRY
      CASE n OF
      | 0 => Change(SUBARRAY(a, 0, n + 2));
      | 1 => a := SUBARRAY(a, n, 2);
      | 2 => SUBARRAY(a, 0, n) := Open;
      | 3 => EVAL SUBARRAY(a, 0, n)[n];
      | 4 => EVAL Copy(SUBARRAY(r^, 0, n));
      END;
    EXCEPT
    | RuntimeError.E => RETURN TRUE;
    END;
    RETURN FALSE;
  END Mismatch;

BEGIN
  Put(SUBARRAY(a, 2, 3)[0]); Put(FIRST(SUBARRAY(a, 2, 3))); Put(LAST(SUBARRAY(a, 2, 3))); Put(NUMBER(SUBARRAY(a, 8, 0)));
  Put(Sum(SUBARRAY(Fixed, 1, 3))); Put(Sum(SUBARRAY(Open, 1, 2))); Put(SUBARRAY(Fixed, 2, 2)[1]);
  Put(Sum(SUBARRAY(SUBARRAY(a, 1, 6), 2, 2)));
  Put(Sum(SUBARRAY(a, Next(), Next()))); Put(calls);
  IO.Put("\n");
  SUBARRAY(a, 0, 2)[1] := 1; INC(SUBARRAY(a, 1, 1)[0]); Put(a[6]);
  Change(SUBARRAY(a, 2, 3)); Put(a[7]); Put(a[9]);
  Put(Copy(SUBARRAY(a, 5, 3))); Put(a[10]);
  Clear(SUBARRAY(a, 6, 2)); Put(a[10]); Put(a[11]); Put(a[12]);
  r^ := ARRAY OF INTEGER{0, 1, 2, 3, 4, 5}; Inner(r^); Put(Sum(r^)); Put(r[2]);
  WITH part = SUBARRAY(r^, 4, 2), one = part[1] DO one := 7; part[0] := 8; END;
  Put(r[4]); Put(r[5]);
  IO.Put("\n");
  IO.Put(SUBARRAY(e, ORD(Letter.C), 2)[1] & " ");
  m^ := ARRAY [0 .. 3] OF Three{Three{1, ..}, Three{2, ..}, Three{3, ..}, Three{4, ..}};
  SUBARRAY(m^, 0, 2) := SUBARRAY(m^, 2, 2); Put(m[1, 2]); Put(Sum(SUBARRAY(m^, 1, 2)[1]));
  Clear(SUBARRAY(m[3], 1, 2)); Put(Sum(m[3]));
  SUBARRAY(grid, 1, 2)[1][2] := 5; Put(grid[3, 2]);
  WITH g = SUBARRAY(grid, 1, 2), row = SUBARRAY(g[0], 0, 1) DO row[0] := 6 END;
  Put(grid[2, 1]);
  IO.Put("\n");
  IO.Put(Fmt.Bool(Fails(0, 9)) & Fmt.Bool(Fails(-1, 2)) & Fmt.Bool(Fails(8, 1)) & Fmt.Bool(Fails(9, 0)));
  IO.Put(Fmt.Bool(Fails(2, -1)) & Fmt.Bool(Fails(LAST(INTEGER), 2)) & Fmt.Bool(Fails(1, LAST(INTEGER))) & " ");
  IO.Put(Fmt.Bool(Fails(0, 8)) & Fmt.Bool(Fails(8, 0)) & "\n");
  FOR i := 0 TO 4 DO IO.Put(Fmt.Bool(Mismatch(i)) & " ") END;
  IO.Put("\n");
END Parts.
