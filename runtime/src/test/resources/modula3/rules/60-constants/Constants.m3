(* What is constant, as labels, bounds, and constants made of it show. *)
MODULE Constants EXPORTS Main;

IMPORT Fmt, IO, Long, Text, Word;

TYPE
  Color = {Red, Green, Blue};
  Rec = RECORD a: INTEGER := 1; row := Row{7, 8, 9}; c := Color.Blue END;
  Row = ARRAY [3 .. 5] OF INTEGER;
  Index = [First .. Last];
  Colors = SET OF Color;

VAR
  row: Row; matrix: ARRAY Color OF ARRAY [0 .. 3] OF CHAR; rec: Rec; open := NEW(REF ARRAY OF INTEGER, 3);
  short: [-5 .. 5];

CONST
  First = FIRST(row);
  Last = LAST(row) + NUMBER(matrix) + NUMBER(matrix[Color.Red]);
  Sizes = ARRAY OF INTEGER{BITSIZE(INTEGER), BYTESIZE(row), BYTESIZE(CHAR), BITSIZE(short), BYTESIZE(Row), NUMBER(Index)};
  Nested = ARRAY Color OF Row{Row{1, ..}, Row{2, 3, 4}, Row{5, 6, 7}};
  Big = Rec{a := Nested[Color.Green][4]};
  Text1 = Texts[TRUE] & "+" & Texts[FALSE];
  Texts = ARRAY BOOLEAN OF TEXT{"no", "yes"};
  Set = Colors{Color.Red .. Color.Green} * Colors{Color.Green, Color.Blue} + Colors{Color.Blue};
  Bits = Word.Or(Word.LeftShift(1, 4), Word.And(16_FF, 16_0F)) + Word.Extract(16_AB00, 8, 8);
  LongBits = Long.Xor(Long.Not(0L), 16_FFL);
  Test = Color.Green IN Set AND NOT Color.Red IN Set AND Set <= Colors{Color.Green, Color.Blue} AND Set # Colors{};
  Unsigned = Word.LT(1, -1) AND Word.Divide(-1, 2) = LAST(INTEGER);
  Max = MAX(Sizes[0], ABS(-100)) + MIN(3, 4) - ORD('a') + ORD(LAST(Color));
  Float = FLOAT(ROUND(2.5) + FLOOR(-0.5) + CEILING(0.5) + TRUNC(-3.9)) * 2.0;
  Value = VAL(ORD(FIRST(CHAR)) + 65, CHAR);
  Same = ADRSIZE(Row) = BYTESIZE(Row) AND Nested[Color.Red] # Nested[Color.Blue] AND Big.row[3] = 7;
  Null: REFANY = NIL;
  Function = Pick;
  Power = Word.Shift(1, Word.Size - 1);
  Insert = Word.Insert(0, 16_F, 4, 4);
  NoNil = ARRAY OF BOOLEAN{"a" = NIL, NIL # Text1, Pick = NIL, NIL = Function, Null # NIL, Texts = ARRAY BOOLEAN OF TEXT{NIL, ..}};
  Modulo = ARRAY OF REAL{5.3 MOD 0.7, -5.3 MOD 0.7, 1.0e10 MOD 3.3};
  LongModulo = ARRAY OF LONGREAL{7.25d0 MOD 0.1d0, -5.3d0 MOD -0.7d0};
  Rotate = Word.Rotate(16_81, 60);

TYPE
  Sized = ARRAY [1 .. Big.a] OF BOOLEAN;
  Enough = [Nested[Color.Blue][5] .. Sizes[0]];

PROCEDURE Pick (n: INTEGER; default := Nested[Color.Blue][5] + Big.row[5]): INTEGER =
  BEGIN
    CASE n OF
    | Nested[Color.Green][3] => RETURN 1;
    | Big.row[3] .. Big.row[5] => RETURN 2;
    | Bits => RETURN 3;
    | ORD(Test) => RETURN 4;
    | Sizes[LAST(Sizes)] => RETURN 5;
    ELSE RETURN default;
    END;
  END Pick;

PROCEDURE Real (x: REAL): REAL = BEGIN RETURN x END Real;
PROCEDURE LongReal (x: LONGREAL): LONGREAL = BEGIN RETURN x END LongReal;
PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END Put;

BEGIN
  Put(First); Put(Last);
  FOR i := 0 TO LAST(Sizes) DO Put(Sizes[i]) END;
  Put(NUMBER(Sized)); Put(FIRST(Enough)); Put(LAST(Enough)); Put(NUMBER(open^));
  IO.Put("\n");
  Put(Bits); Put(ORD(LongBits = -256L)); Put(ORD(Test)); Put(ORD(Unsigned)); Put(Max); IO.Put(Fmt.Real(Float) & " ");
  IO.PutChar(Value); Put(ORD(Same)); Put(ORD(Null = NIL)); Put(ORD(Power = FIRST(INTEGER))); Put(Insert);
  IO.Put(Fmt.Unsigned(Rotate) & " " & Text1 & " ");
  IO.Put("\n");
  Put(Function(2)); Put(Pick(8)); Put(Pick(Bits)); Put(Pick(1)); Put(Pick(10)); Put(Pick(-1)); Put(Text.Length(Text1));
  Put(rec.row[4] + row[3]); Put(ORD(rec.c)); Put(Nested[rec.c][5]);
  IO.Put("\n");
  FOR i := 0 TO LAST(NoNil) DO Put(ORD(NoNil[i])) END;
  IO.Put(Fmt.Bool(Modulo[0] = Real(5.3) MOD Real(0.7) AND Modulo[1] = Real(-5.3) MOD Real(0.7)
                    AND Modulo[2] = Real(1.0e10) MOD Real(3.3)));
  IO.Put(Fmt.Bool(LongModulo[0] = LongReal(7.25d0) MOD LongReal(0.1d0) AND LongModulo[1] = LongReal(-5.3d0) MOD LongReal(-0.7d0)));
  IO.Put("\n");
END Constants.
