UNSAFE MODULE Bytes;
(* Unsafe only to see the bits of a LONGREAL. *)

IMPORT Text, Word;

PROCEDURE Get16 (READONLY b: ARRAY OF T; at: CARDINAL): Word16 =
  BEGIN
    RETURN b[at] + Word.LeftShift(b[at + 1], 8);
  END Get16;

PROCEDURE Put16 (VAR b: ARRAY OF T; at: CARDINAL; n: Word16) =
  BEGIN
    b[at] := Word.And(n, 16_FF);
    b[at + 1] := Word.RightShift(n, 8);
  END Put16;

PROCEDURE Get32 (READONLY b: ARRAY OF T; at: CARDINAL): Word32 =
  BEGIN
    RETURN Get16(b, at) + Word.LeftShift(Get16(b, at + 2), 16);
  END Get32;

PROCEDURE Put32 (VAR b: ARRAY OF T; at: CARDINAL; n: Word32) =
  BEGIN
    Put16(b, at, Word.Extract(n, 0, 16));
    Put16(b, at + 2, Word.Extract(n, 16, 16));
  END Put32;

(* An integer is first mapped to a word that is small when its magnitude is:
   0, -1, 1, -2, 2 ... become 0, 1, 2, 3, 4 ...  The word is then written in
   groups of seven bits, the low ones first; bit 7 tells that more follow. *)

PROCEDURE GetInt (READONLY b: ARRAY OF T; VAR at: CARDINAL): INTEGER =
  VAR
    w: Word.T := 0;
    shift := 0;
    byte: T;
  BEGIN
    REPEAT
      byte := b[at];
      INC(at);
      w := Word.Or(w, Word.Shift(Word.And(byte, 16_7F), shift));
      INC(shift, 7);
    UNTIL byte < 16_80;
    IF Word.And(w, 1) = 0 THEN
      RETURN Word.RightShift(w, 1);
    ELSE
      RETURN Word.Not(Word.RightShift(w, 1));
    END;
  END GetInt;

PROCEDURE PutInt (VAR b: ARRAY OF T; VAR at: CARDINAL; n: INTEGER) =
  VAR w := Word.LeftShift(n, 1);
  BEGIN
    IF n < 0 THEN w := Word.Not(w); END;
    WHILE Word.GE(w, 16_80) DO
      b[at] := Word.Or(Word.And(w, 16_7F), 16_80);
      INC(at);
      w := Word.RightShift(w, 7);
    END;
    b[at] := w;
    INC(at);
  END PutInt;

TYPE Image = ARRAY [0 .. BYTESIZE(LONGREAL) - 1] OF T;

PROCEDURE GetReal (READONLY b: ARRAY OF T; VAR at: CARDINAL): LONGREAL =
  VAR image: Image := SUBARRAY(b, at, NUMBER(Image));
  BEGIN
    INC(at, NUMBER(Image));
    RETURN LOOPHOLE(image, LONGREAL);
  END GetReal;

PROCEDURE PutReal (VAR b: ARRAY OF T; VAR at: CARDINAL; x: LONGREAL) =
  BEGIN
    SUBARRAY(b, at, NUMBER(Image)) := LOOPHOLE(x, Image);
    INC(at, NUMBER(Image));
  END PutReal;

PROCEDURE GetText (READONLY b: ARRAY OF T; VAR at: CARDINAL): TEXT =
  VAR chars := NEW(REF ARRAY OF CHAR, GetInt(b, at));
  BEGIN
    FOR i := 0 TO LAST(chars^) DO chars[i] := VAL(b[at + i], CHAR); END;
    INC(at, NUMBER(chars^));
    RETURN Text.FromChars(chars^);
  END GetText;

PROCEDURE PutText (VAR b: ARRAY OF T; VAR at: CARDINAL; t: TEXT) =
  BEGIN
    PutInt(b, at, Text.Length(t));
    FOR i := 0 TO Text.Length(t) - 1 DO
      b[at] := ORD(Text.GetChar(t, i));
      INC(at);
    END;
  END PutText;

CONST Polynomial = 16_EDB88320;

VAR remainder: ARRAY T OF Word32;
  (* of each byte, divided by the polynomial *)

PROCEDURE Checksum (READONLY b: ARRAY OF T): Word32 =
  VAR sum: Word32 := LAST(Word32);
  BEGIN
    FOR i := FIRST(b) TO LAST(b) DO
      sum := Word.Xor(remainder[Word.And(Word.Xor(sum, b[i]), 16_FF)],
                      Word.RightShift(sum, 8));
    END;
    RETURN Word.Xor(sum, LAST(Word32));
  END Checksum;

BEGIN
  FOR byte := FIRST(remainder) TO LAST(remainder) DO
    VAR r: Word32 := byte; BEGIN
      FOR bit := 1 TO 8 DO
        IF Word.And(r, 1) = 1 THEN
          r := Word.Xor(Word.RightShift(r, 1), Polynomial);
        ELSE
          r := Word.RightShift(r, 1);
        END;
      END;
      remainder[byte] := r;
    END;
  END;
END Bytes.
