UNSAFE MODULE Wr EXPORTS Wr, WrClass;

IMPORT Text, TextRep, UTF8;
FROM Thread IMPORT Alerted;

PROCEDURE PutChar (wr: T; ch: CHAR) RAISES {Failure, Alerted} =
  BEGIN
    IF wr.cur = wr.hi THEN MakeRoom(wr); END;
    wr.buff[wr.st + wr.cur - wr.lo] := ch;
    INC(wr.cur);
    IF NOT wr.buffered THEN wr.flush(); END;
  END PutChar;

PROCEDURE MakeRoom (wr: T) RAISES {Failure, Alerted} =
  BEGIN
    CheckOpen(wr);
    wr.seek(wr.cur);
  END MakeRoom;

PROCEDURE PutText (wr: T; t: TEXT) RAISES {Failure, Alerted} =
  BEGIN
    IF ISTYPE(LOOPHOLE(t, REFANY), TextRep.Wide) THEN
      FOR i := 0 TO Text.Length(t) - 1 DO
        WITH c = Text.GetWideChar(t, i) DO
          IF ORD(c) <= ORD(LAST(CHAR)) THEN
            PutChar(wr, VAL(ORD(c), CHAR));
          ELSE
            PutWideChar(wr, c);
          END;
        END;
      END;
    ELSE
      PutString(wr, LOOPHOLE(t, TextRep.Chars)^);
    END;
  END PutText;

PROCEDURE PutWideChar (wr: T; ch: WIDECHAR) RAISES {Failure, Alerted} =
  VAR bytes: ARRAY [0 .. UTF8.MaxBytes - 1] OF CHAR;
  BEGIN
    PutString(wr, SUBARRAY(bytes, 0, UTF8.Encode(ch, bytes)));
  END PutWideChar;

PROCEDURE PutWideString (wr: T; READONLY a: ARRAY OF WIDECHAR)
  RAISES {Failure, Alerted} =
  BEGIN
    FOR i := 0 TO LAST(a) DO PutWideChar(wr, a[i]); END;
  END PutWideString;

PROCEDURE PutString (wr: T; READONLY a: ARRAY OF CHAR)
  RAISES {Failure, Alerted} =
  VAR start := 0; n: CARDINAL;
  BEGIN
    CheckOpen(wr);
    WHILE start < NUMBER(a) DO
      IF wr.cur = wr.hi THEN wr.seek(wr.cur); END;
      n := MIN(NUMBER(a) - start, wr.hi - wr.cur);
      SUBARRAY(wr.buff^, wr.st + wr.cur - wr.lo, n) := SUBARRAY(a, start, n);
      INC(wr.cur, n);
      INC(start, n);
    END;
    IF NOT wr.buffered THEN wr.flush(); END;
  END PutString;

PROCEDURE Flush (wr: T) RAISES {Failure, Alerted} =
  BEGIN
    CheckOpen(wr);
    wr.flush();
  END Flush;

PROCEDURE Close (wr: T) RAISES {Failure, Alerted} =
  BEGIN
    IF wr.closed THEN RETURN; END;
    TRY
      wr.flush();
      wr.close();
    FINALLY
      wr.closed := TRUE;
      wr.hi := wr.cur;
      wr.lo := wr.cur;
      wr.buff := NIL;
    END;
  END Close;

PROCEDURE Seek (wr: T; n: CARDINAL) RAISES {Failure, Alerted} =
  BEGIN
    CheckOpen(wr);
    IF NOT wr.seekable THEN RAISE Error(Code.Unseekable); END;
    wr.seek(n);
  END Seek;

PROCEDURE Index (wr: T): CARDINAL =
  BEGIN
    CheckOpen(wr);
    RETURN wr.cur;
  END Index;

PROCEDURE Length (wr: T): CARDINAL RAISES {Failure, Alerted} =
  BEGIN
    CheckOpen(wr);
    RETURN wr.length();
  END Length;

PROCEDURE Seekable (wr: T): BOOLEAN =
  BEGIN
    RETURN wr.seekable;
  END Seekable;

PROCEDURE Closed (wr: T): BOOLEAN =
  BEGIN
    RETURN wr.closed;
  END Closed;

PROCEDURE Buffered (wr: T): BOOLEAN =
  BEGIN
    RETURN wr.buffered;
  END Buffered;

PROCEDURE CheckOpen (wr: T) =
  BEGIN
    IF wr.closed THEN RAISE Error(Code.Closed); END;
  END CheckOpen;

PROCEDURE NoOp (<*UNUSED*> wr: T) RAISES {Failure, Alerted} =
  BEGIN
  END NoOp;

BEGIN
END Wr.
