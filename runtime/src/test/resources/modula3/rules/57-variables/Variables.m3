(* Initial values are given in textual order; a variable without one holds a member of its type, fields their defaults. *)
MODULE Variables EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Upper = [10 .. 20];
  Lower = [-20 .. -10];
  Color = {Red, Green, Blue};
  Cool = [Color.Green .. Color.Blue];
  Letter = ['a' .. 'z'];
  Rec = RECORD u: Upper; c: Cool; d := 4.5; a: ARRAY [0 .. 2] OF Lower; t: TEXT := "t"; l: Letter END;
  Obj = OBJECT u: Upper; r: Rec; k := 3 END;
  Sub = Obj OBJECT more: Letter; k := 4 END;

VAR trace := ""; one := Note(1); two, three := Note(2); four: INTEGER := Note(one + two);

VAR u: Upper; l: Lower; c: Cool; rec: Rec; recs: ARRAY [1 .. 3] OF Rec; long: [5L .. 6L];

PROCEDURE Note (n: INTEGER): INTEGER =
  BEGIN
    trace := trace & Fmt.Int(n) & " ";
    INC(later, 100);
    RETURN n + 1;
  END Note;

VAR later := 7;

PROCEDURE IsRec (READONLY r: Rec): BOOLEAN =
  BEGIN
    FOR i := 0 TO 2 DO IF r.a[i] < -20 OR r.a[i] > -10 THEN RETURN FALSE END END;
    RETURN r.u >= 10 AND r.u <= 20 AND r.c >= Color.Green AND r.d = 4.5 AND r.l >= 'a' AND r.l <= 'z';
  END IsRec;

PROCEDURE Dirty (): INTEGER =
  VAR a := ARRAY [0 .. 99] OF INTEGER{-1, ..};
  BEGIN
    RETURN a[50];
  END Dirty;

PROCEDURE Locals (): BOOLEAN =
  VAR u: Upper; l: Lower; rec: Rec; recs: ARRAY Color OF Rec; n := 1; m := n + 1; b: BOOLEAN; text: TEXT;
      set: SET OF Color;
  BEGIN
    FOR i := 1 TO 2 DO
      VAR inner: Upper; r: Rec; set: SET OF [0 .. 100]; BEGIN
        IF inner < 10 OR NOT IsRec(r) OR NOT set <= SET OF [0 .. 100]{0 .. 100} THEN RETURN FALSE END;
        inner := 20; r.a[0] := -10; r.l := 'q';
      END;
    END;
    FOR c := FIRST(recs) TO LAST(recs) DO IF NOT IsRec(recs[c]) THEN RETURN FALSE END END;
    RETURN u >= 10 AND u <= 20 AND l <= -10 AND IsRec(rec) AND m = 2 AND (b OR NOT b) AND text = NIL
        AND set <= SET OF Color{FIRST(Color) .. LAST(Color)};
  END Locals;

PROCEDURE Heap (): BOOLEAN =
  VAR o := NEW(Sub); r := NEW(REF Rec); a := NEW(REF ARRAY OF ARRAY [0 .. 1] OF Rec, 3); e := NEW(REF ARRAY OF Upper, 100);
  BEGIN
    FOR i := 0 TO 2 DO IF NOT IsRec(a[i, 1]) THEN RETURN FALSE END END;
    FOR i := 0 TO LAST(e^) DO IF e[i] < 10 OR e[i] > 20 THEN RETURN FALSE END END;
    RETURN o.u >= 10 AND IsRec(o.r) AND o.more >= 'a' AND o.k = 4 AND NARROW(o, Obj).k = 3 AND IsRec(r^);
  END Heap;

BEGIN
  EVAL Dirty();
  IO.Put(trace & Fmt.Int(two + three) & " " & Fmt.Int(four) & " " & Fmt.Int(later) & "\n");
  IO.Put(Fmt.Bool(u >= 10 AND u <= 20) & " " & Fmt.Bool(l >= -20 AND l <= -10) & " " & Fmt.Bool(c >= Color.Green) & " ");
  IO.Put(Fmt.Bool(IsRec(rec)) & " " & Fmt.Bool(IsRec(recs[3])) & " " & Fmt.Bool(long >= 5L) & " " & rec.t & "\n");
  IO.Put(Fmt.Bool(Locals()) & " " & Fmt.Bool(Heap()) & "\n");
END Variables.
