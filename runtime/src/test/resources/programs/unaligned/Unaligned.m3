UNSAFE MODULE Unaligned EXPORTS Main;
(* Values of any type as bytes, at addresses that are no multiples of what
   loads and stores of the type need. *)

IMPORT Fmt, IO;

TYPE
  Byte = BITS 8 FOR [0 .. 255];
  Image = ARRAY [0 .. 7] OF Byte;
  Wrapped = RECORD image: Image END;
  Half = [0 .. 65535];
  Halves = ARRAY [0 .. 3] OF Half;

PROCEDURE Put (VAR b: ARRAY OF Byte; at: CARDINAL; x: LONGREAL) =
  BEGIN
    SUBARRAY(b, at, 8) := LOOPHOLE(x, Image);
  END Put;

PROCEDURE Get (READONLY b: ARRAY OF Byte; at: CARDINAL): LONGREAL =
  VAR image: Image := SUBARRAY(b, at, 8);
  BEGIN
    RETURN LOOPHOLE(image, LONGREAL);
  END Get;

PROCEDURE PutWrapped (VAR w: Wrapped; n: INTEGER) =
  BEGIN
    w := LOOPHOLE(n, Wrapped);
  END PutWrapped;

PROCEDURE GetWrapped (READONLY w: Wrapped): INTEGER =
  VAR own := w;
  BEGIN
    RETURN LOOPHOLE(own, INTEGER);
  END GetWrapped;

PROCEDURE PutHalves (VAR h: ARRAY OF Half; at: CARDINAL; n: INTEGER) =
  BEGIN
    SUBARRAY(h, at, 4) := LOOPHOLE(n, Halves);
  END PutHalves;

PROCEDURE GetHalves (READONLY h: ARRAY OF Half; at: CARDINAL): INTEGER =
  VAR own: Halves := SUBARRAY(h, at, 4);
  BEGIN
    RETURN LOOPHOLE(own, INTEGER);
  END GetHalves;

VAR
  bytes: ARRAY [0 .. 20] OF Byte;
  records: ARRAY [0 .. 2] OF RECORD tag: Byte; w: Wrapped END;
  halves: ARRAY [0 .. 6] OF Half;
BEGIN
  FOR at := 0 TO 8 DO
    Put(bytes, at, FLOAT(at, LONGREAL) + 0.5d0);
    IO.Put(Fmt.LongReal(Get(bytes, at)) & " ");
  END;
  IO.Put("\n");
  FOR i := FIRST(records) TO LAST(records) DO
    PutWrapped(records[i].w, 1000 * i - 1);
    IO.Put(Fmt.Int(GetWrapped(records[i].w)) & " ");
  END;
  IO.Put("\n");
  FOR at := 0 TO 3 DO
    PutHalves(halves, at, 16_123456789ABCDEF + at);
    IO.Put(Fmt.Int(GetHalves(halves, at), 16) & " ");
  END;
  IO.Put("\n");
END Unaligned.
