MODULE Scan;

IMPORT FloatMode, Lex, Rd, TextRd, Thread, Word;

<*FATAL Rd.Failure, Thread.Alerted*>

PROCEDURE Open (txt: TEXT): Rd.T =
  VAR rd := TextRd.New(txt);
  BEGIN
    Lex.Skip(rd);
    RETURN rd;
  END Open;

PROCEDURE CheckEnd (rd: Rd.T) RAISES {Lex.Error} =
  BEGIN
    Lex.Skip(rd);
    IF NOT Rd.EOF(rd) THEN RAISE Lex.Error; END;
  END CheckEnd;

PROCEDURE Bool (txt: TEXT): BOOLEAN RAISES {Lex.Error} =
  VAR rd := Open(txt); value := Lex.Bool(rd);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END Bool;

PROCEDURE Int (txt: TEXT; defaultBase: [2 .. 16] := 10): INTEGER
  RAISES {Lex.Error, FloatMode.Trap} =
  VAR rd := Open(txt); value := Lex.Int(rd, defaultBase);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END Int;

PROCEDURE Unsigned (txt: TEXT; defaultBase: [2 .. 16] := 16): Word.T
  RAISES {Lex.Error, FloatMode.Trap} =
  VAR rd := Open(txt); value := Lex.Unsigned(rd, defaultBase);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END Unsigned;

PROCEDURE Real (txt: TEXT): REAL RAISES {Lex.Error, FloatMode.Trap} =
  VAR rd := Open(txt); value := Lex.Real(rd);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END Real;

PROCEDURE LongReal (txt: TEXT): LONGREAL RAISES {Lex.Error, FloatMode.Trap} =
  VAR rd := Open(txt); value := Lex.LongReal(rd);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END LongReal;

PROCEDURE Extended (txt: TEXT): EXTENDED
  RAISES {Lex.Error, FloatMode.Trap} =
  VAR rd := Open(txt); value := Lex.Extended(rd);
  BEGIN
    CheckEnd(rd);
    RETURN value;
  END Extended;

BEGIN
END Scan.
