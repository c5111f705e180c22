(* LOOPHOLE to open arrays: the bits of a variable or value as elements. And from arrays of bytes at odd addresses. *)
UNSAFE MODULE Main;
IMPORT Fmt, IO;
TYPE
  Byte = BITS 8 FOR [0 .. 255];
  Bytes = ARRAY OF Byte;
  Bit = BITS 1 FOR BOOLEAN;
  R = RECORD a, b: [0 .. 65535] END;
  Eight = ARRAY [0 .. 7] OF CHAR;
  Odd = RECORD c: CHAR; bytes: Eight END;
VAR n: INTEGER := 16_0807060504030201; r := R{258, 772}; a: ARRAY [1 .. 2] OF INTEGER;
  odd: Odd;
PROCEDURE P (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " ") END P;
PROCEDURE Sum (READONLY a: Bytes): INTEGER =
  VAR s := 0; BEGIN FOR i := 0 TO LAST(a) DO s := s * 3 + a[i] END; RETURN s END Sum;
PROCEDURE Set (VAR a: Bytes; v: Byte) = BEGIN FOR i := 0 TO LAST(a) DO a[i] := v END END Set;
PROCEDURE Bits (READONLY a: ARRAY OF Bit): INTEGER =
  VAR s := 0; BEGIN FOR i := 0 TO LAST(a) DO INC(s, ORD(a[i])) END; RETURN s END Bits;
BEGIN
  P(NUMBER(LOOPHOLE(n, Bytes))); P(LOOPHOLE(n, Bytes)[2]); P(Sum(LOOPHOLE(n, Bytes))); P(Sum(LOOPHOLE(r, Bytes)));
  P(Bits(LOOPHOLE(n, ARRAY OF Bit))); P(Sum(LOOPHOLE(n + 1, Bytes))); P(Sum(LOOPHOLE(1.0, Bytes))); IO.Put("\n");
  Set(LOOPHOLE(r, Bytes), 7); P(r.a); P(r.b);
  WITH b = LOOPHOLE(a, ARRAY OF Bit) DO P(NUMBER(b)); b[65] := TRUE; b[3] := TRUE END; P(a[1]); P(a[2]);
  SUBARRAY(LOOPHOLE(a, Bytes), 1, 2) := SUBARRAY(LOOPHOLE(n, Bytes), 6, 2); P(a[1]); P(a[2]);
  LOOPHOLE(a, ARRAY OF R)[3] := R{1, 2}; P(a[2]); IO.Put("\n");
  odd.bytes := LOOPHOLE(2.5D0, Eight); P(ORD(LOOPHOLE(odd.bytes, LONGREAL) = 2.5D0)); P(LOOPHOLE(odd.bytes, INTEGER) DIV 65536);
  LOOPHOLE(odd.bytes, LONGREAL) := -1.0D0; P(ORD(odd.bytes[6])); P(ORD(odd.bytes[7]));
  LOOPHOLE(odd.bytes, INTEGER) := 513; P(ORD(odd.bytes[0])); P(ORD(odd.bytes[1])); P(ORD(odd.bytes[7])); IO.Put("\n")
END Main.
