(* FOR evaluates its bounds and its step once; its index is a variable of each turn, of any ordinal type. *)
MODULE Loops EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Day = {Mon, Tue, Wed, Thu, Fri};
  Work = [Day.Tue .. Day.Thu];
  Small = [0 .. 3];

VAR calls := 0; limit := 3; step := 2; table: ARRAY Day OF INTEGER; longs := 0L; wide := 0;

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

PROCEDURE Count (n: INTEGER): INTEGER = BEGIN INC(calls); RETURN n END Count;

PROCEDURE Sum (READONLY n: INTEGER): INTEGER =
  VAR sum := 0;
  PROCEDURE Add () = BEGIN FOR k := 1 TO n DO INC(sum, k) END END Add;
  BEGIN
    Add();
    RETURN sum;
  END Sum;

PROCEDURE Apply (p: PROCEDURE (): INTEGER): INTEGER = BEGIN RETURN p() END Apply;

BEGIN
  FOR i := Count(1) TO Count(5) BY Count(2) DO Put(i); END;
  Put(calls);
  FOR i := 1 TO limit BY step DO INC(limit, 5); DEC(step); Put(i); END;
  Put(limit);
  IO.Put("\n");
  FOR i := 5 TO 1 DO Put(-1); END;
  FOR i := 1 TO 5 BY -1 DO Put(-1); END;
  FOR i := 5 TO 1 BY -2 DO Put(i); END;
  step := -3;
  FOR i := 10 TO 0 BY step DO Put(i); END;
  FOR i := 0 TO 10 BY 100 DO Put(i); END;
  FOR i := 3 TO 3 DO Put(i); END;
  IO.Put("\n");
  FOR d := FIRST(Day) TO LAST(Day) DO table[d] := ORD(d) * 10; END;
  FOR d := LAST(Work) TO FIRST(Work) BY -1 DO Put(table[d]); END;
  FOR d := Day.Mon TO Day.Fri BY 3 DO Put(ORD(d)); END;
  FOR b := FALSE TO TRUE DO IO.Put(Fmt.Bool(b) & " "); END;
  FOR c := 'x' TO 'z' DO IO.PutChar(c); END;
  FOR c := FIRST(CHAR) TO LAST(CHAR) DO INC(calls); END;
  FOR c := LAST(CHAR) TO FIRST(CHAR) BY -1 DO INC(calls); END;
  Put(calls);
  FOR l := 1L TO 4L DO longs := longs * 10L + l; END;
  FOR w := VAL(16_FFFE, WIDECHAR) TO VAL(16_10001, WIDECHAR) DO INC(wide, ORD(w)); END;
  Put(ORD(longs)); Put(wide);
  IO.Put("\n");
  (* The index belongs to the base type, so it can pass the end of a subrange. *)
  FOR s := FIRST(Small) TO LAST(Small) DO Put(Sum(s + 1)); END;
  FOR i := FIRST(INTEGER) TO FIRST(INTEGER) + 1 DO Put(i - FIRST(INTEGER)); END;
  FOR i := LAST(INTEGER) - 3 TO LAST(INTEGER) BY 2 DO Put(LAST(INTEGER) - i); END;
  FOR i := FIRST(INTEGER) + 3 TO FIRST(INTEGER) BY -2 DO Put(i - FIRST(INTEGER)); END;
  FOR i := -1 TO LAST(INTEGER) BY LAST(INTEGER) DO Put(i MOD 10); END;
  IO.Put("\n");
  (* A local procedure of the body sees the index of its turn. *)
  FOR i := 1 TO 3 DO
    VAR square := i * i;
    PROCEDURE Both (): INTEGER = BEGIN RETURN i * 100 + square END Both;
    BEGIN
      Put(Apply(Both));
    END;
  END;
  FOR i := 1 TO 2 DO FOR i := i * 10 TO i * 10 + 1 DO Put(i) END; Put(i) END;
  FOR i := 1 TO 3 DO IF i = 2 THEN EXIT END; Put(i) END;
  IO.Put("\n");
END Loops.
