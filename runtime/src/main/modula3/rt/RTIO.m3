<*UNINTERRUPTIBLE*>
UNSAFE MODULE RTIO;

IMPORT RTMachine, TextRep;

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
  (* Question marks stand for wide characters. *)
  BEGIN
    FOR i := 0 TO LAST(chars^) DO
      IF ORD(chars[i]) <= ORD(LAST(CHAR)) THEN
        PutChar(VAL(ORD(chars[i]), CHAR));
      ELSE
        PutChar('?');
      END;
    END;
  END PutWide;

PROCEDURE PutInt (i: INTEGER) =
  VAR digits: ARRAY [0 .. 19] OF INTEGER; n := 0;
  BEGIN
    IF i < 0 THEN PutChar('-'); END;
    REPEAT
      (* The remainder is taken without negating the least integer. *)
      IF i < 0 THEN digits[n] := (10 - i MOD 10) MOD 10;
      ELSE digits[n] := i MOD 10;
      END;
      IF i < 0 THEN i := -((i + digits[n]) DIV 10); ELSE i := i DIV 10; END;
      INC(n);
    UNTIL i = 0;
    WHILE n > 0 DO
      DEC(n);
      PutChar(VAL(ORD('0') + digits[n], CHAR));
    END;
  END PutInt;

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
