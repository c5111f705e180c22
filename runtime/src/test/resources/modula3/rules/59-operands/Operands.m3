(* Slash divides floats and forms the symmetric difference of sets; numbers are converted explicitly. *)
MODULE Operands EXPORTS Main;

IMPORT Fmt, IO;

TYPE Letters = SET OF ['a' .. 'h'];

CONST Third = 1.0 / 4.0; Odd = Letters{'a', 'b'} / Letters{'b', 'c'};

VAR i := 7; l := 9L; r := 2.0; d := 2.0D0; x := 4.0X0; s := Letters{'a' .. 'd'};

PROCEDURE Put (t: TEXT) = BEGIN IO.Put(t & " ") END Put;

BEGIN
  Put(Fmt.Real(FLOAT(i) / r)); Put(Fmt.LongReal(FLOAT(i, LONGREAL) / d)); Put(Fmt.Extended(1.0X0 / x));
  Put(Fmt.Real(Third)); Put(Fmt.Real(FLOAT(d, REAL) / r)); Put(Fmt.LongReal(FLOAT(r, LONGREAL) / d));
  Put(Fmt.Real(FLOAT(l) / FLOAT(i, REAL) * 7.0));
  IO.Put("\n");
  FOR c := 'a' TO 'h' DO IF c IN s / Letters{'c' .. 'f'} THEN IO.PutChar(c) END END;
  FOR c := 'a' TO 'h' DO IF c IN Odd THEN IO.PutChar(c) END END;
  IO.Put(" ");
  Put(Fmt.Int(i + ORD(l))); Put(Fmt.Int(i + VAL(l, INTEGER))); Put(Fmt.LongInt(VAL(i, LONGINT) * l));
  Put(Fmt.Int(ROUND(r * 1.75))); Put(Fmt.LongInt(ROUND(d, LONGINT) + TRUNC(2.9, LONGINT)));
  Put(Fmt.Bool(Letters{'a'} < s)); Put(Fmt.LongInt(MAX(l, 10L))); Put(Fmt.Real(MIN(r, 1.5)));
  IO.Put("\n");
END Operands.
