(* Each operation locks the writer, except where nobody else can get in
   between: a procedure without loops runs to its end unless it waits. *)

UNSAFE MODULE Wr EXPORTS Wr, WrClass;

IMPORT RTThread, Text, TextRep, Thread, UTF8;
FROM Thread IMPORT Alerted;

REVEAL Private = MUTEX BRANDED "WrClass.Private" OBJECT END;

PROCEDURE Lock (wr: T) =
  BEGIN
    Thread.Acquire(wr);
  END Lock;

PROCEDURE Unlock (wr: T) =
  BEGIN
    Thread.Release(wr);
  END Unlock;

PROCEDURE PutChar (wr: T; ch: CHAR) RAISES {Failure, Alerted} =
  BEGIN
    IF wr.cur < wr.hi AND wr.buffered AND NOT RTThread.IsHeld(wr) THEN
      wr.buff[wr.st + wr.cur - wr.lo] := ch;
      INC(wr.cur);
    ELSE
      PutSlowly(wr, ch);
    END;
  END PutChar;

<*NOINLINE*>
PROCEDURE PutSlowly (wr: T; ch: CHAR) RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      IF wr.cur = wr.hi THEN wr.seek(wr.cur); END;
      wr.buff[wr.st + wr.cur - wr.lo] := ch;
      INC(wr.cur);
      IF NOT wr.buffered THEN wr.flush(); END;
    END;
  END PutSlowly;

<*NOINLINE*>
PROCEDURE PutText (wr: T; t: TEXT) RAISES {Failure, Alerted} =
  BEGIN
    IF ISTYPE(LOOPHOLE(t, REFANY), TextRep.Wide) THEN
      PutWideText(wr, t);
    ELSE
      PutString(wr, LOOPHOLE(t, TextRep.Chars)^);
    END;
  END PutText;

<*NOINLINE*>
PROCEDURE PutWideText (wr: T; t: TEXT) RAISES {Failure, Alerted} =
  VAR c: WIDECHAR;
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      FOR i := 0 TO Text.Length(t) - 1 DO
        c := Text.GetWideChar(t, i);
        IF ORD(c) <= ORD(LAST(CHAR)) THEN
          wr.putString(ARRAY [0 .. 0] OF CHAR{VAL(ORD(c), CHAR)});
        ELSE
          PutEncoded(wr, c);
        END;
      END;
      IF NOT wr.buffered THEN wr.flush(); END;
    END;
  END PutWideText;

PROCEDURE PutEncoded (wr: T; ch: WIDECHAR) RAISES {Failure, Alerted} =
  VAR bytes: ARRAY [0 .. UTF8.MaxBytes - 1] OF CHAR;
  BEGIN
    wr.putString(SUBARRAY(bytes, 0, UTF8.Encode(ch, bytes)));
  END PutEncoded;

PROCEDURE PutWideChar (wr: T; ch: WIDECHAR) RAISES {Failure, Alerted} =
  BEGIN
    PutWideString(wr, ARRAY [0 .. 0] OF WIDECHAR{ch});
  END PutWideChar;

PROCEDURE PutWideString (wr: T; READONLY a: ARRAY OF WIDECHAR)
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      FOR i := 0 TO LAST(a) DO PutEncoded(wr, a[i]); END;
      IF NOT wr.buffered THEN wr.flush(); END;
    END;
  END PutWideString;

<*NOINLINE*>
PROCEDURE PutString (wr: T; READONLY a: ARRAY OF CHAR)
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      wr.putString(a);
      IF NOT wr.buffered THEN wr.flush(); END;
    END;
  END PutString;

PROCEDURE PutStringDefault (wr: T; READONLY a: ARRAY OF CHAR)
  RAISES {Failure, Alerted} =
  VAR start := 0; n: CARDINAL;
  BEGIN
    WHILE start < NUMBER(a) DO
      IF wr.cur = wr.hi THEN wr.seek(wr.cur); END;
      n := MIN(NUMBER(a) - start, wr.hi - wr.cur);
      SUBARRAY(wr.buff^, wr.st + wr.cur - wr.lo, n) := SUBARRAY(a, start, n);
      INC(wr.cur, n);
      INC(start, n);
    END;
  END PutStringDefault;

PROCEDURE Flush (wr: T) RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      wr.flush();
    END;
  END Flush;

PROCEDURE Close (wr: T) RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      IF wr.closed THEN RETURN; END;
      TRY
        TRY wr.flush(); FINALLY wr.close(); END;
      FINALLY
        wr.closed := TRUE;
        wr.hi := wr.cur;
        wr.lo := wr.cur;
        wr.buff := NIL;
      END;
    END;
  END Close;

PROCEDURE Seek (wr: T; n: CARDINAL) RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      IF NOT wr.seekable THEN RAISE Error(Code.Unseekable); END;
      wr.seek(n);
    END;
  END Seek;

PROCEDURE Index (wr: T): CARDINAL =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      RETURN wr.cur;
    END;
  END Index;

PROCEDURE Length (wr: T): CARDINAL RAISES {Failure, Alerted} =
  BEGIN
    LOCK wr DO
      CheckOpen(wr);
      RETURN wr.length();
    END;
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

PROCEDURE LengthDefault (wr: T): CARDINAL RAISES {Failure, Alerted} =
  BEGIN
    RETURN wr.cur;
  END LengthDefault;

PROCEDURE FlushDefault (<*UNUSED*> wr: T) RAISES {Failure, Alerted} =
  BEGIN
  END FlushDefault;

PROCEDURE CloseDefault (<*UNUSED*> wr: T) RAISES {Failure, Alerted} =
  BEGIN
  END CloseDefault;

BEGIN
END Wr.
