(* Each operation locks the reader, except where nobody else can get in
   between: a procedure without loops runs to its end unless it waits. *)

MODULE Rd EXPORTS Rd, RdClass;

IMPORT RTThread, Text, TextWr, Thread, UTF8, Wr;
FROM Thread IMPORT Alerted;

REVEAL Private = MUTEX BRANDED "RdClass.Private" OBJECT END;

PROCEDURE Lock (rd: T) =
  BEGIN
    Thread.Acquire(rd);
  END Lock;

PROCEDURE Unlock (rd: T) =
  BEGIN
    Thread.Release(rd);
  END Unlock;

PROCEDURE Fill (rd: T): BOOLEAN RAISES {Failure, Alerted} =
  (* Whether there is a character at the current position. *)
  BEGIN
    CheckOpen(rd);
    RETURN rd.cur < rd.hi OR rd.seek(rd.cur, FALSE) = SeekResult.Ready;
  END Fill;

PROCEDURE GetChar (rd: T): CHAR RAISES {EndOfFile, Failure, Alerted} =
  VAR c: CHAR;
  BEGIN
    IF rd.cur < rd.hi AND NOT RTThread.IsHeld(rd) THEN
      c := rd.buff[rd.st + rd.cur - rd.lo];
      INC(rd.cur);
      RETURN c;
    END;
    RETURN GetSlowly(rd);
  END GetChar;

<*NOINLINE*>
PROCEDURE GetSlowly (rd: T): CHAR RAISES {EndOfFile, Failure, Alerted} =
  VAR c: CHAR;
  BEGIN
    LOCK rd DO
      IF NOT Fill(rd) THEN RAISE EndOfFile; END;
      c := rd.buff[rd.st + rd.cur - rd.lo];
      INC(rd.cur);
      RETURN c;
    END;
  END GetSlowly;

PROCEDURE EOF (rd: T): BOOLEAN RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN NOT Fill(rd); END;
  END EOF;

PROCEDURE UnGetChar (rd: T) =
  BEGIN
    LOCK rd DO
      CheckOpen(rd);
      IF rd.cur <= rd.lo THEN RAISE Error(Code.CantUnget); END;
      DEC(rd.cur);
    END;
  END UnGetChar;

PROCEDURE CharsReady (rd: T): CARDINAL RAISES {Failure} =
  <*FATAL Alerted*>
  BEGIN
    LOCK rd DO
      CheckOpen(rd);
      IF rd.cur = rd.hi THEN
        CASE rd.seek(rd.cur, TRUE) OF
        | SeekResult.Ready => (* counted below *)
        | SeekResult.WouldBlock => RETURN 0;
        | SeekResult.Eof => RETURN 1;
        END;
      END;
      RETURN rd.hi - rd.cur;
    END;
  END CharsReady;

PROCEDURE GetSub (rd: T; VAR sub: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN rd.getSub(sub); END;
  END GetSub;

PROCEDURE GetSubDefault (rd: T; VAR a: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted} =
  VAR done := 0; n: CARDINAL;
  BEGIN
    WHILE done < NUMBER(a) AND Fill(rd) DO
      n := MIN(NUMBER(a) - done, rd.hi - rd.cur);
      SUBARRAY(a, done, n) := SUBARRAY(rd.buff^, rd.st + rd.cur - rd.lo, n);
      INC(rd.cur, n);
      INC(done, n);
    END;
    RETURN done;
  END GetSubDefault;

PROCEDURE GetSubLine (rd: T; VAR sub: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN GetLinePart(rd, sub); END;
  END GetSubLine;

PROCEDURE GetLinePart (rd: T; VAR sub: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted} =
  VAR done := 0; c: CHAR;
  BEGIN
    WHILE done < NUMBER(sub) AND Fill(rd) DO
      c := rd.buff[rd.st + rd.cur - rd.lo];
      INC(rd.cur);
      sub[done] := c;
      INC(done);
      IF c = '\n' THEN EXIT; END;
    END;
    RETURN done;
  END GetLinePart;

PROCEDURE GetText (rd: T; len: CARDINAL): TEXT RAISES {Failure, Alerted} =
  VAR
    wr := TextWr.New();
    chunk: ARRAY [0 .. 255] OF CHAR;
    n: CARDINAL;
  BEGIN
    LOCK rd DO
      LOOP
        n := rd.getSub(SUBARRAY(chunk, 0, MIN(len, NUMBER(chunk))));
        IF n = 0 THEN EXIT; END;
        Wr.PutString(wr, SUBARRAY(chunk, 0, n));
        len := len - n;
      END;
    END;
    RETURN TextWr.ToText(wr);
  END GetText;

PROCEDURE GetLine (rd: T): TEXT RAISES {EndOfFile, Failure, Alerted} =
  VAR
    line: TEXT := "";
    chunk: ARRAY [0 .. 127] OF CHAR;
    n: CARDINAL;
  BEGIN
    LOCK rd DO
      IF NOT Fill(rd) THEN RAISE EndOfFile; END;
      LOOP
        n := GetLinePart(rd, chunk);
        IF n = 0 THEN RETURN line; END;
        IF chunk[n - 1] = '\n' THEN
          RETURN WithoutReturn(
                   line & Text.FromChars(SUBARRAY(chunk, 0, n - 1)));
        END;
        line := line & Text.FromChars(SUBARRAY(chunk, 0, n));
      END;
    END;
  END GetLine;

PROCEDURE WithoutReturn (line: TEXT): TEXT =
  VAR last := Text.Length(line) - 1;
  BEGIN
    IF last >= 0 AND Text.GetWideChar(line, last) = W'\r' THEN
      RETURN Text.Sub(line, 0, last);
    END;
    RETURN line;
  END WithoutReturn;

PROCEDURE GetWideChar (rd: T): WIDECHAR RAISES {EndOfFile, Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN NextWide(rd); END;
  END GetWideChar;

PROCEDURE NextWide (rd: T): WIDECHAR RAISES {EndOfFile, Failure, Alerted} =
  VAR bytes: ARRAY [0 .. UTF8.MaxBytes - 1] OF CHAR; n, length: INTEGER := 1;
  BEGIN
    IF NOT Fill(rd) THEN RAISE EndOfFile; END;
    bytes[0] := rd.buff[rd.st + rd.cur - rd.lo];
    INC(rd.cur);
    length := UTF8.Length(bytes[0]);
    WHILE n < length AND Fill(rd) DO
      WITH c = rd.buff[rd.st + rd.cur - rd.lo] DO
        (* Not a byte that goes on: it may begin the next character. *)
        IF c < '\200' OR c > '\277' THEN EXIT; END;
        bytes[n] := c;
      END;
      INC(n);
      INC(rd.cur);
    END;
    RETURN UTF8.Decode(SUBARRAY(bytes, 0, n));
  END NextWide;

PROCEDURE GetWideSub (rd: T; VAR sub: ARRAY OF WIDECHAR): CARDINAL
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN GetWidePart(rd, sub, FALSE); END;
  END GetWideSub;

PROCEDURE GetWideSubLine (rd: T; VAR sub: ARRAY OF WIDECHAR): CARDINAL
  RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO RETURN GetWidePart(rd, sub, TRUE); END;
  END GetWideSubLine;

PROCEDURE GetWidePart (rd: T; VAR sub: ARRAY OF WIDECHAR; line: BOOLEAN):
  CARDINAL RAISES {Failure, Alerted} =
  (* Stops at the end of a line if "line". *)
  VAR done := 0;
  BEGIN
    TRY
      WHILE done < NUMBER(sub) DO
        sub[done] := NextWide(rd);
        INC(done);
        IF line AND sub[done - 1] = W'\n' THEN EXIT; END;
      END;
    EXCEPT
    | EndOfFile => (* fewer *)
    END;
    RETURN done;
  END GetWidePart;

PROCEDURE GetWideText (rd: T; len: CARDINAL): TEXT RAISES {Failure, Alerted} =
  VAR text := ""; chunk: ARRAY [0 .. 255] OF WIDECHAR; n: CARDINAL;
  BEGIN
    LOCK rd DO
      LOOP
        n := GetWidePart(rd, SUBARRAY(chunk, 0, MIN(len, NUMBER(chunk))), FALSE);
        IF n = 0 THEN RETURN text; END;
        text := text & Text.FromWideChars(SUBARRAY(chunk, 0, n));
        len := len - n;
      END;
    END;
  END GetWideText;

PROCEDURE GetWideLine (rd: T): TEXT RAISES {EndOfFile, Failure, Alerted} =
  VAR line := ""; chunk: ARRAY [0 .. 127] OF WIDECHAR; n: CARDINAL;
  BEGIN
    LOCK rd DO
      IF NOT Fill(rd) THEN RAISE EndOfFile; END;
      LOOP
        n := GetWidePart(rd, chunk, TRUE);
        IF n = 0 THEN RETURN line; END;
        IF chunk[n - 1] = W'\n' THEN
          RETURN WithoutReturn(
                   line & Text.FromWideChars(SUBARRAY(chunk, 0, n - 1)));
        END;
        line := line & Text.FromWideChars(SUBARRAY(chunk, 0, n));
      END;
    END;
  END GetWideLine;

PROCEDURE Seek (rd: T; n: CARDINAL) RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO
      CheckOpen(rd);
      IF NOT rd.seekable THEN RAISE Error(Code.Unseekable); END;
      IF rd.lo <= n AND n < rd.hi THEN
        rd.cur := n;
      ELSE
        EVAL rd.seek(n, FALSE);
      END;
    END;
  END Seek;

PROCEDURE Close (rd: T) RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO
      IF rd.closed THEN RETURN; END;
      rd.closed := TRUE;
      rd.hi := rd.cur;
      rd.lo := rd.cur;
      rd.buff := NIL;
      rd.close();
    END;
  END Close;

PROCEDURE Index (rd: T): CARDINAL =
  BEGIN
    LOCK rd DO
      CheckOpen(rd);
      RETURN rd.cur;
    END;
  END Index;

PROCEDURE Length (rd: T): INTEGER RAISES {Failure, Alerted} =
  BEGIN
    LOCK rd DO
      CheckOpen(rd);
      RETURN rd.length();
    END;
  END Length;

PROCEDURE Intermittent (rd: T): BOOLEAN =
  BEGIN
    RETURN rd.intermittent;
  END Intermittent;

PROCEDURE Seekable (rd: T): BOOLEAN =
  BEGIN
    RETURN rd.seekable;
  END Seekable;

PROCEDURE Closed (rd: T): BOOLEAN =
  BEGIN
    RETURN rd.closed;
  END Closed;

PROCEDURE CheckOpen (rd: T) =
  BEGIN
    IF rd.closed THEN RAISE Error(Code.Closed); END;
  END CheckOpen;

PROCEDURE LengthDefault (<*UNUSED*> rd: T): INTEGER
  RAISES {Failure, Alerted} =
  BEGIN
    RETURN -1;
  END LengthDefault;

PROCEDURE CloseDefault (<*UNUSED*> rd: T) RAISES {Failure, Alerted} =
  BEGIN
  END CloseDefault;

BEGIN
END Rd.
