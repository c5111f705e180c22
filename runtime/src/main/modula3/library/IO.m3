MODULE IO;

IMPORT FileRd, FileWr, FloatMode, Fmt, Lex, OSError, Rd, Stdio, Text, Thread,
       Wr;

<*FATAL Rd.Failure, Wr.Failure, Thread.Alerted*>

<*NOINLINE*>
PROCEDURE Put (txt: TEXT; wr: Wr.T := NIL) =
  BEGIN
    IF wr = NIL THEN wr := Stdio.stdout; END;
    Wr.PutText(wr, txt);
    IF wr # Stdio.stdout THEN Wr.Flush(wr); END;
  END Put;

PROCEDURE PutChar (ch: CHAR; wr: Wr.T := NIL) =
  BEGIN
    IF wr = NIL THEN
      Wr.PutChar(Stdio.stdout, ch);
    ELSE
      Put(Text.FromChar(ch), wr);
    END;
  END PutChar;

PROCEDURE PutWideChar (ch: WIDECHAR; wr: Wr.T := NIL) =
  BEGIN
    IF wr = NIL THEN wr := Stdio.stdout; END;
    Wr.PutWideChar(wr, ch);
    IF wr # Stdio.stdout THEN Wr.Flush(wr); END;
  END PutWideChar;

PROCEDURE PutInt (n: INTEGER; wr: Wr.T := NIL) =
  BEGIN
    Put(Fmt.Int(n), wr);
  END PutInt;

PROCEDURE PutReal (r: REAL; wr: Wr.T := NIL) =
  BEGIN
    Put(Fmt.Real(r), wr);
  END PutReal;

PROCEDURE PutLongReal (r: LONGREAL; wr: Wr.T := NIL) =
  BEGIN
    Put(Fmt.LongReal(r), wr);
  END PutLongReal;

PROCEDURE EOF (rd: Rd.T := NIL): BOOLEAN =
  BEGIN
    RETURN Rd.EOF(Reader(rd));
  END EOF;

PROCEDURE GetLine (rd: Rd.T := NIL): TEXT RAISES {Error} =
  BEGIN
    TRY
      RETURN Rd.GetLine(Reader(rd));
    EXCEPT
    | Rd.EndOfFile => RAISE Error;
    END;
  END GetLine;

PROCEDURE GetChar (rd: Rd.T := NIL): CHAR RAISES {Error} =
  BEGIN
    TRY
      RETURN Rd.GetChar(Reader(rd));
    EXCEPT
    | Rd.EndOfFile => RAISE Error;
    END;
  END GetChar;

PROCEDURE GetWideChar (rd: Rd.T := NIL): WIDECHAR RAISES {Error} =
  BEGIN
    TRY
      RETURN Rd.GetWideChar(Reader(rd));
    EXCEPT
    | Rd.EndOfFile => RAISE Error;
    END;
  END GetWideChar;

PROCEDURE GetInt (rd: Rd.T := NIL): INTEGER RAISES {Error} =
  BEGIN
    TRY
      RETURN Lex.Int(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetInt;

PROCEDURE GetReal (rd: Rd.T := NIL): REAL RAISES {Error} =
  BEGIN
    TRY
      RETURN Lex.Real(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetReal;

PROCEDURE GetLongReal (rd: Rd.T := NIL): LONGREAL RAISES {Error} =
  BEGIN
    TRY
      RETURN Lex.LongReal(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetLongReal;

PROCEDURE OpenRead (f: TEXT): Rd.T =
  BEGIN
    TRY
      RETURN FileRd.Open(f);
    EXCEPT
    | OSError.E => RETURN NIL;
    END;
  END OpenRead;

PROCEDURE OpenWrite (f: TEXT): Wr.T =
  BEGIN
    TRY
      RETURN FileWr.Open(f);
    EXCEPT
    | OSError.E => RETURN NIL;
    END;
  END OpenWrite;

PROCEDURE Reader (rd: Rd.T): Rd.T =
  BEGIN
    IF rd = NIL THEN RETURN Stdio.stdin; ELSE RETURN rd; END;
  END Reader;

BEGIN
END IO.
