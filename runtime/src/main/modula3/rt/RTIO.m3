<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTIO;

IMPORT RTMachine, TextRep, UTF8, Word;

CONST StandardError = 2;

TYPE CharRef = UNTRACED REF CHAR;

VAR
  buffer: ARRAY [0 .. 511] OF CHAR;
  length: INTEGER;

PROCEDURE PutChar (c: CHAR) =
  BEGIN
    IF length > LAST(buffer) THEN Flush(); END;
    buffer[length] := c;
    INC(length);
  END PutChar;

PROCEDURE PutText (t: TEXT) =
  VAR chars := LOOPHOLE(t, TextRep.Chars);
  BEGIN
    IF ISTYPE(LOOPHOLE(t, REFANY), TextRep.Wide) THEN
      PutWide(LOOPHOLE(t, TextRep.Wide));
      RETURN;
    END;
    FOR i := 0 TO LAST(chars^) DO PutChar(chars[i]); END;
  END PutText;

PROCEDURE PutWide (chars: TextRep.Wide) =
  VAR bytes: ARRAY [0 .. UTF8.MaxBytes - 1] OF CHAR; n: INTEGER;
  BEGIN
    FOR i := 0 TO LAST(chars^) DO
      IF ORD(chars[i]) <= ORD(LAST(CHAR)) THEN
        PutChar(VAL(ORD(chars[i]), CHAR));
      ELSE
        n := UTF8.Encode(chars[i], bytes);
        FOR k := 0 TO n - 1 DO PutChar(bytes[k]); END;
      END;
    END;
  END PutWide;

PROCEDURE PutChars (a: ADDRESS; n: INTEGER) =
  BEGIN
    FOR i := 0 TO n - 1 DO PutChar(LOOPHOLE(a + i, CharRef)^); END;
  END PutChars;

PROCEDURE PutInt (i: INTEGER; width := 0) =
  BEGIN
    IF i < 0 THEN
      PutWord(Word.Minus(0, i), 10, "-", width);
    ELSE
      PutWord(i, 10, "", width);
    END;
  END PutInt;

PROCEDURE PutHex (i: INTEGER; width := 0) =
  BEGIN
    PutWord(i, 16, "0x", width);
  END PutHex;

PROCEDURE PutAddr (a: ADDRESS; width := 0) =
  BEGIN
    PutHex(LOOPHOLE(a, INTEGER), width);
  END PutAddr;

PROCEDURE PutLong (i: LONGINT) =
  BEGIN
    PutInt(ORD(i));
  END PutLong;

PROCEDURE PutLongHex (i: LONGINT) =
  BEGIN
    PutHex(ORD(i));
  END PutLongHex;

PROCEDURE PutWord (w: Word.T; base: INTEGER; before: TEXT; width: INTEGER) =
  CONST Letter = ORD('a') - 10;
  VAR digits: ARRAY [0 .. 19] OF INTEGER; n := 0;
  BEGIN
    REPEAT
      digits[n] := Word.Mod(w, base);
      w := Word.Divide(w, base);
      INC(n);
    UNTIL w = 0;
    WITH chars = LOOPHOLE(before, TextRep.Chars) DO
      FOR i := NUMBER(chars^) + n TO width - 1 DO PutChar(' '); END;
    END;
    PutText(before);
    WHILE n > 0 DO
      DEC(n);
      IF digits[n] < 10 THEN
        PutChar(VAL(ORD('0') + digits[n], CHAR));
      ELSE
        PutChar(VAL(Letter + digits[n], CHAR));
      END;
    END;
  END PutWord;

PROCEDURE PutString (s: ADDRESS) =
  BEGIN
    IF s = NIL THEN RETURN; END;
    WHILE LOOPHOLE(s, CharRef)^ # '\000' DO
      PutChar(LOOPHOLE(s, CharRef)^);
      s := s + 1;
    END;
  END PutString;

PROCEDURE Flush () =
  VAR done := 0; n: INTEGER;
  BEGIN
    WHILE done < length DO
      n := RTMachine.Write(StandardError, ADR(buffer[done]), length - done);
      IF n <= 0 THEN length := 0; RETURN; END;
      INC(done, n);
    END;
    length := 0;
  END Flush;

BEGIN
END RTIO.
