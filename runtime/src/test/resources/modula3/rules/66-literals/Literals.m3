(* Based literals are bit patterns; letters of exponents, digits and suffixes come in either case. *)
MODULE Literals EXPORTS Main;

IMPORT Fmt, IO, Text;

CONST
  Ones = 16_FFFFFFFFFFFFFFFF;
  Numbers = ARRAY OF INTEGER{16_ff, 16_FF, 2_1010, 8_777, 10_99, 3_201, 15_e, 0, 007, 16_7fffffffffffffff,
      8_1777777777777777777777, 2_1000000000000000000000000000000000000000000000000000000000000000};
  Longs = ARRAY OF LONGINT{0L, 12l, 16_ffL, 16_FFFFFFFFFFFFFFFFl, 9223372036854775807L};
  Reals = ARRAY OF REAL{1.5, 1.5e1, 15.0E-1, 0.0e0, 2.5E+2};
  Doubles = ARRAY OF LONGREAL{1.5d0, 1.5D+1, 0.1d-10, 1.0D308};
  Extendeds = ARRAY OF EXTENDED{1.5x0, 2.0X-1};
  Chars = ARRAY OF CHAR{'a', '\'', '"', '\\', '\n', '\t', '\r', '\f', '\000', '\377', '\101'};
  Mixed = "a\101\'\"\\\t\377'b";

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & " ") END Put;

BEGIN
  Put(Fmt.Int(Ones)); Put(Fmt.Bool(-16_1 = Ones)); Put(Fmt.Int(16_8000000000000000));
  FOR i := 0 TO LAST(Numbers) DO Put(Fmt.Int(Numbers[i])) END;
  IO.Put("\n");
  FOR i := 0 TO LAST(Longs) DO Put(Fmt.LongInt(Longs[i])) END;
  FOR i := 0 TO LAST(Reals) DO Put(Fmt.Real(Reals[i])) END;
  FOR i := 0 TO LAST(Doubles) DO Put(Fmt.LongReal(Doubles[i])) END;
  FOR i := 0 TO LAST(Extendeds) DO Put(Fmt.Extended(Extendeds[i])) END;
  IO.Put("\n");
  FOR i := 0 TO LAST(Chars) DO Put(Fmt.Int(ORD(Chars[i]))) END;
  FOR i := 0 TO Text.Length(Mixed) - 1 DO Put(Fmt.Int(ORD(Text.GetChar(Mixed, i)))) END;
  Put(Fmt.Int(Text.Length(""))); Put(Fmt.Int(ORD(W'\U01f600') - ORD(W'a')));
  IO.Put("\n");
  (* A range right after a number, and nested comments. *)
  (* (* 'x *) "*) Put(Fmt.Int(NUMBER(ARRAY [1..3] OF CHAR))); (* "(* *) *)
  Put(Fmt.Int(NUMBER(ARRAY [1..3] OF CHAR)));
  Put(Fmt.Int(3-2)); Put(Fmt.Int(- 3 + 2)); Put(Fmt.Bool(NOT TRUE#FALSE)); Put(Fmt.Int(2*3 MOD 4+1));
  IO.Put("\n");
END Literals.
