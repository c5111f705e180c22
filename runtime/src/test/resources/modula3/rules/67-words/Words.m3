(* The operations of Word and Long, on constants and on variables. *)
MODULE Words EXPORTS Main;

IMPORT Fmt, IO, Long, RuntimeError, Word;

CONST
  Folded = ARRAY OF INTEGER{
      Word.Plus(LAST(INTEGER), 1), Word.Times(-1, -1), Word.Minus(0, 1), Word.Divide(-1, 16), Word.Mod(-1, 10),
      Word.Not(0), Word.And(12, 10), Word.Or(12, 10), Word.Xor(12, 10),
      Word.Shift(1, 63), Word.Shift(1, 64), Word.Shift(-1, -63), Word.Shift(-1, -64), Word.Shift(5, 0),
      Word.LeftShift(3, 2), Word.RightShift(-1, 60),
      Word.Rotate(1, 65), Word.Rotate(1, -1), Word.LeftRotate(-2, 1), Word.RightRotate(3, 1),
      Word.Extract(-1, 60, 4), Word.Extract(16_ABCD, 4, 0), Word.Extract(-1, 0, 64),
      Word.Insert(-1, 0, 8, 8), Word.Insert(0, -1, 60, 4), Word.Insert(7, 9, 0, 64), Word.Insert(7, 9, 64, 0)};
  Compared = ARRAY OF BOOLEAN{Word.LT(1, -1), Word.LE(-1, -1), Word.GT(-1, 1), Word.GE(1, -1), Word.LT(-2, -1)};

VAR one, minus := 1; n: INTEGER;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Computed (i: INTEGER; one, two, four, ten, twelve, m1: INTEGER): INTEGER =
  BEGIN
    CASE i OF
    | 0 => RETURN Word.Plus(LAST(INTEGER), one);
    | 1 => RETURN Word.Times(m1, m1);
    | 2 => RETURN Word.Minus(one - 1, one);
    | 3 => RETURN Word.Divide(m1, 4 * four);
    | 4 => RETURN Word.Mod(m1, ten);
    | 5 => RETURN Word.Not(one - 1);
    | 6 => RETURN Word.And(twelve, ten);
    | 7 => RETURN Word.Or(twelve, ten);
    | 8 => RETURN Word.Xor(twelve, ten);
    | 9 => RETURN Word.Shift(one, 63 * one);
    | 10 => RETURN Word.Shift(one, 64 * one);
    | 11 => RETURN Word.Shift(m1, -63 * one);
    | 12 => RETURN Word.Shift(m1, -64 * one);
    | 13 => RETURN Word.Shift(four + one, one - 1);
    | 14 => RETURN Word.LeftShift(one + two, two);
    | 15 => RETURN Word.RightShift(m1, 6 * ten);
    | 16 => RETURN Word.Rotate(one, 64 + one);
    | 17 => RETURN Word.Rotate(one, m1);
    | 18 => RETURN Word.LeftRotate(-two, one);
    | 19 => RETURN Word.RightRotate(two + one, one);
    | 20 => RETURN Word.Extract(m1, 6 * ten, four);
    | 21 => RETURN Word.Extract(16_ABCD, four, one - 1);
    | 22 => RETURN Word.Extract(m1, one - 1, 64 * one);
    | 23 => RETURN Word.Insert(m1, one - 1, 4 * two, 4 * two);
    | 24 => RETURN Word.Insert(one - 1, m1, 6 * ten, four);
    | 25 => RETURN Word.Insert(7 * one, ten - 1, one - 1, 64 * one);
    | 26 => RETURN Word.Insert(7 * one, ten - 1, 64 * one, one - 1);
    END;
  END Computed;

PROCEDURE Fails (i: INTEGER): BOOLEAN =
  BEGIN
    TRY
      CASE i OF
      | 0 => n := Word.Extract(n, 60, 4 + one);
      | 1 => n := Word.Insert(n, n, 64, one);
      | 2 => n := Word.LeftShift(n, 63 + one);
      | 3 => n := Word.RightShift(n, minus);
      | 4 => n := Word.Divide(n, one - 1);
      | 5 => n := Word.Mod(n, one - 1);
      | 6 => n := Word.LeftRotate(n, 63 + one);
      | 7 => n := Word.Extract(n, minus, 1);
      END;
    EXCEPT
    | RuntimeError.E => RETURN TRUE;
    END;
    RETURN FALSE;
  END Fails;

BEGIN
  minus := -1;
  FOR i := 0 TO LAST(Folded) DO Put(Folded[i]) END;
  IO.Put("\n");
  FOR i := 0 TO LAST(Folded) DO
    n := Computed(i, one, one + one, 4 * one, 10 * one, 12 * one, minus);
    IF n # Folded[i] THEN IO.Put(Fmt.F("%s: %s\n", Fmt.Int(i), Fmt.Int(n))) END;
  END;
  FOR i := 0 TO LAST(Compared) DO IO.Put(Fmt.Bool(Compared[i]) & " ") END;
  IO.Put(Fmt.Bool(Word.LT(one, minus)) & " " & Fmt.Bool(Word.LE(minus, minus)) & " " & Fmt.Bool(Word.GT(minus, one)) & " ");
  IO.Put(Fmt.Bool(Word.GE(one, minus)) & " " & Fmt.Bool(Word.LT(minus - 1, minus)) & "\n");
  FOR i := 0 TO 7 DO IO.Put(Fmt.Bool(Fails(i)) & " ") END;
  IO.Put("\n");
  Put(ORD(Long.Shift(1L, 40))); Put(ORD(Long.Extract(16_ABCDL, one * 4, 8))); Put(ORD(Long.Divide(-1L, 16L)));
  IO.Put(Fmt.Bool(Long.LT(VAL(one, LONGINT), -1L)) & " " & Fmt.Unsigned(Word.Rotate(16_F, 60)) & "\n");
END Words.
