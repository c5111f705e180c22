(* BITS n FOR T has the values of T, in as many bits, signed or not. *)
MODULE Packed EXPORTS Main;

IMPORT Fmt, IO, RuntimeError;

TYPE
  Byte = BITS 8 FOR [0 .. 255];
  Signed = BITS 8 FOR [-128 .. 127];
  Half = BITS 16 FOR [-5 .. 1000];
  Color = {Red, Green, Blue};
  Header = RECORD kind: Byte; delta: Signed; length: Half; color: BITS 32 FOR Color; whole: BITS 64 FOR INTEGER END;
  Bytes = ARRAY [0 .. 7] OF Byte;
  Bools = ARRAY [1 .. 4] OF BITS 8 FOR BOOLEAN;

VAR
  h := Header{200, -100, -5, Color.Blue, FIRST(INTEGER)};
  bytes: Bytes; bools: Bools; b: Byte := 255; n: INTEGER;
  refs: REF ARRAY OF Signed := NEW(REF ARRAY OF Signed, 3);

PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;
PROCEDURE Value (b: Byte): Signed = BEGIN RETURN b - 128; END Value;
PROCEDURE Whole (VAR b: Byte) = BEGIN DEC(b); END Whole;
PROCEDURE Try (n: INTEGER) =
  BEGIN
    TRY h.delta := n; Put(h.delta); EXCEPT RuntimeError.E (code) => IO.Put(RuntimeError.Name(code) & " "); END;
  END Try;

BEGIN
  Put(BITSIZE(Byte)); Put(BITSIZE(Header)); Put(BITSIZE(Bytes)); Put(BYTESIZE(Bools)); Put(FIRST(Half)); Put(NUMBER(Byte)); IO.Put("\n");
  Put(h.kind); Put(h.delta); Put(h.length); Put(ORD(h.color)); IO.Put(Fmt.Bool(h.whole = FIRST(INTEGER)) & "\n");
  INC(h.kind, 55); DEC(h.delta, 28); h.length := h.length + h.kind;
  Put(h.kind); Put(h.delta); Put(h.length); IO.Put("\n");
  FOR i := 0 TO 7 DO bytes[i] := 30 * i; END;
  n := 0; FOR i := 0 TO 7 DO INC(n, bytes[i]); END;
  Put(n); Put(bytes[7]); bytes[3] := h.kind; Put(bytes[2]); Put(bytes[3]); Put(bytes[4]); IO.Put("\n");
  bools[2] := TRUE; bools[3] := NOT bools[1];
  FOR i := 1 TO 4 DO Put(ORD(bools[i])); END;
  Whole(b); Put(b); Put(Value(b)); Put(MAX(b, bytes[1])); IO.Put("\n");
  refs[1] := -128; refs[2] := 127; Put(refs[0]); Put(refs[1]); Put(refs[2]); IO.Put("\n");
  Try(127); Try(128); Try(-128); Try(-129); IO.Put("\n");
  IO.Put(Fmt.Bool(h = Header{255, -128, 250, Color.Blue, FIRST(INTEGER)}) & Fmt.Bool(bytes[0] IN SET OF [0 .. 9]{0}) & "\n");
END Packed.
