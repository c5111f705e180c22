MODULE IO;

IMPORT FloatMode, Fmt, Lex, Rd, Stdio, Thread, Wr;

<*FATAL Rd.Failure, Wr.Failure, Thread.Alerted*>

<*NOINLINE*>
PROCEDURE Put (txt: TEXT; wr: Wr.T := NIL) =
  BEGIN
    Wr.PutText(Writer(wr), txt);
  END Put;

PROCEDURE PutChar (ch: CHAR; wr: Wr.T := NIL) =
  BEGIN
    Wr.PutChar(Writer(wr), ch);
  END PutChar;

PROCEDURE PutInt (n: INTEGER; wr: Wr.T := NIL) =
  BEGIN
    Wr.PutText(Writer(wr), Fmt.Int(n));
  END PutInt;

PROCEDURE PutReal (r: REAL; wr: Wr.T := NIL) =
  BEGIN
    Wr.PutText(Writer(wr), Fmt.Real(r));
  END PutReal;

PROCEDURE PutLongReal (r: LONGREAL; wr: Wr.T := NIL) =
  BEGIN
    Wr.PutText(Writer(wr), Fmt.LongReal(r));
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

PROCEDURE GetInt (rd: Rd.T := NIL): INTEGER RAISES {Error} =
  BEGIN
    TRY
      Lex.Skip(Reader(rd));
      RETURN Lex.Int(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetInt;

PROCEDURE GetReal (rd: Rd.T := NIL): REAL RAISES {Error} =
  BEGIN
    TRY
      Lex.Skip(Reader(rd));
      RETURN Lex.Real(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetReal;

PROCEDURE GetLongReal (rd: Rd.T := NIL): LONGREAL RAISES {Error} =
  BEGIN
    TRY
      Lex.Skip(Reader(rd));
      RETURN Lex.LongReal(Reader(rd));
    EXCEPT
    | Lex.Error, FloatMode.Trap => RAISE Error;
    END;
  END GetLongReal;

PROCEDURE Writer (wr: Wr.T): Wr.T =
  BEGIN
    IF wr = NIL THEN RETURN Stdio.stdout; ELSE RETURN wr; END;
  END Writer;

PROCEDURE Reader (rd: Rd.T): Rd.T =
  BEGIN
    IF rd = NIL THEN RETURN Stdio.stdin; ELSE RETURN rd; END;
  END Reader;

BEGIN
END IO.
