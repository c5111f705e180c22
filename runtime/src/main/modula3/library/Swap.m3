MODULE Swap;

IMPORT Word;

PROCEDURE GetEndian (): Endian =
  BEGIN
    RETURN MyEndian;
  END GetEndian;

PROCEDURE Bytes (i: INTEGER; n: CARDINAL): INTEGER =
  (* The lower "n" bytes in the opposite order, with zeros above. *)
  VAR r := 0;
  BEGIN
    FOR k := 0 TO n - 1 DO
      r := Word.Or(Word.LeftShift(r, 8), Word.Extract(i, 8 * k, 8));
    END;
    RETURN r;
  END Bytes;

PROCEDURE Swap2 (i: Int16): Int16 =
  VAR r := Bytes(i, 2);
  BEGIN
    IF r > LAST(Int16) THEN DEC(r, 16_10000); END;
    RETURN r;
  END Swap2;

PROCEDURE Swap2U (i: UInt16): UInt16 =
  BEGIN
    RETURN Bytes(i, 2);
  END Swap2U;

PROCEDURE Swap4 (i: Int32): Int32 =
  VAR r := Bytes(i, 4);
  BEGIN
    IF r > LAST(Int32) THEN DEC(r, 16_100000000); END;
    RETURN r;
  END Swap4;

PROCEDURE Swap4U (i: UInt32): UInt32 =
  BEGIN
    RETURN Bytes(i, 4);
  END Swap4U;

PROCEDURE Swap8 (i: INTEGER): INTEGER =
  BEGIN
    RETURN Bytes(i, 8);
  END Swap8;

BEGIN
END Swap.
