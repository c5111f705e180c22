(* Loops, CASE, WITH, INC and DEC, initialization, records and arrays. *)
MODULE Statements EXPORTS Main;
IMPORT IO, Word;

TYPE
  Day = {Mon, Tue, Wed, Thu, Fri};
  Rec = RECORD n: INTEGER := 5; t: TEXT := "init"; c: [3 .. 9] END;
  Grid = ARRAY Day OF ARRAY [0 .. 1] OF Rec;

CONST
  Primes = ARRAY OF INTEGER{2, 3, 5, 7, 11};
  Origin = Rec{n := 1, c := 4};
  Mask = Word.LeftShift(1, 10);
  Weekend = SET OF Day{Day.Fri};

VAR calls := 0;

PROCEDURE Put (n: INTEGER) = BEGIN IO.PutInt(n); IO.Put(" ") END Put;

PROCEDURE Next (): INTEGER = BEGIN INC(calls); RETURN calls END Next;

PROCEDURE Case (n: INTEGER): INTEGER =
  BEGIN
    CASE n OF
    | 1, 3 => RETURN 10;
    | 5 .. 9 => RETURN 20;
    | 100 .. 100000 => RETURN 30;
    | -1 => RETURN 40;
    ELSE RETURN 50;
    END;
  END Case;

VAR
  g: Grid; r: Rec; x := 10; a: ARRAY [0 .. 4] OF INTEGER; step := -3;
  fixed: ARRAY [10 .. 14] OF INTEGER;
BEGIN
  FOR i := 1 TO 5 BY 2 DO Put(i) END;
  FOR i := 10 TO 1 BY step DO Put(i) END;
  FOR i := 5 TO 1 DO Put(i) END;
  FOR d := FIRST(Day) TO LAST(Day) DO Put(ORD(d)) END;
  FOR i := LAST(INTEGER) - 1 TO LAST(INTEGER) DO Put(LAST(INTEGER) - i) END;
  FOR c := 'a' TO 'e' DO IO.PutChar(c) END;
  IO.Put("\n");
  Put(Case(3)); Put(Case(7)); Put(Case(5000)); Put(Case(-1)); Put(Case(4));
  IO.Put("\n");
  REPEAT DEC(x) UNTIL x = 7;
  WHILE x > 0 DO IF x = 2 THEN EXIT END; DEC(x) END;
  Put(x);
  WITH y = a[Next()], z = a[Next()] + 1 DO y := 5; INC(y); Put(z) END;
  Put(a[1]); Put(calls);
  IO.Put("\n");
  Put(g[Day.Wed][1].n); Put(g[Day.Fri, 0].c); IO.Put(r.t); Put(Origin.n); Put(Origin.c);
  g[Day.Mon] := g[Day.Tue];
  r.n := 77; g[Day.Mon, 1] := r;
  Put(g[Day.Mon, 1].n); Put(g[Day.Tue, 1].n);
  IO.Put(g[Day.Mon, 1].t & "\n");
  Put(Primes[2]); Put(NUMBER(Primes)); Put(Mask); Put(ORD(Day.Fri IN Weekend));
  a := Primes;
  fixed := a;
  Put(fixed[14]); Put(ORD(a = fixed)); Put(ORD(r = r)); Put(ORD(r = Origin));
  fixed[10] := 0;
  Put(ORD(a = fixed));
  IO.Put("\n");
  VAR r := Rec{c := 9}; BEGIN Put(r.c); Put(r.n) END;
  FOR i := 0 TO 2 DO VAR fresh: INTEGER; k := i; BEGIN fresh := k * 2; Put(fresh) END END;
  Put(Word.And(12, 10)); Put(Word.Xor(12, 10)); Put(Word.Shift(1, 4)); Put(Word.Shift(-1, -60));
  Put(Word.Extract(16_ABCD, 4, 8)); Put(Word.Insert(0, 16_F, 4, 4)); Put(Word.Rotate(1, -1) DIV Word.LeftShift(1, 62));
  Put(ORD(Word.LT(1, -1))); Put(Word.Divide(-1, 2) MOD 10); Put(Word.Not(0));
  IO.Put("\n");
  IF x # 2 OR x = 2 AND Next() = 3 THEN Put(calls) END;
  IF FALSE AND Next() = 0 THEN Put(-1) ELSIF NOT (x = 3) THEN Put(1) END;
  Put(calls);
  IO.Put("\n");
END Statements.
(* OUTPUT
1 3 5 10 7 4 1 0 1 2 3 4 1 0 abcde
10 20 30 40 50 
2 1 6 2 
5 3 init1 4 77 5 init
5 5 1024 1 11 1 1 0 0 
9 5 0 2 4 8 6 16 15 188 240 -2 1 7 -1 
3 1 3 
*)
