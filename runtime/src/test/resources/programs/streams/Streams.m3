(* Readers and writers. *)

MODULE Streams EXPORTS Main;

IMPORT Fmt, IO, Lex, Rd, RuntimeError, Stdio, TextRd, TextWr, Thread, Wr, WrClass;

<*FATAL Rd.Failure, Wr.Failure, Thread.Alerted, IO.Error*>

TYPE
  (* Counts what is written and gives it to another writer in capitals. *)
  Capitals = Wr.T OBJECT
    target: Wr.T;
  OVERRIDES
    seek := Seek;
    flush := Flush;
  END;

PROCEDURE Flush (w: Capitals) RAISES {Wr.Failure, Thread.Alerted} =
  VAR c: CHAR;
  BEGIN
    FOR i := 0 TO w.cur - w.lo - 1 DO
      c := w.buff[i];
      IF 'a' <= c AND c <= 'z' THEN
        c := VAL(ORD(c) - ORD('a') + ORD('A'), CHAR);
      END;
      Wr.PutChar(w.target, c);
    END;
    w.lo := w.cur;
    w.hi := w.cur + NUMBER(w.buff^);
  END Flush;

PROCEDURE Seek (w: Capitals; <*UNUSED*> n: CARDINAL)
  RAISES {Wr.Failure, Thread.Alerted} =
  BEGIN
    Flush(w);
  END Seek;

PROCEDURE Lines (rd: Rd.T): CARDINAL =
  VAR n := 0;
  BEGIN
    TRY
      LOOP EVAL Rd.GetLine(rd); INC(n); END;
    EXCEPT
    | Rd.EndOfFile => RETURN n;
    END;
  END Lines;

VAR
  rd := TextRd.New("12 16_1F TRUE rest of line\nsecond\n\nlast");
  capitals := NEW(Capitals, target := Stdio.stdout, hi := 5,
                  buff := NEW(REF ARRAY OF CHAR, 5));
  wr := TextWr.New();

<*FATAL ANY*>
BEGIN
  IO.PutInt(Lex.Int(rd));
  Lex.Skip(rd);
  IO.Put(" " & Fmt.Int(Lex.Int(rd)));
  Lex.Skip(rd);
  IO.Put(" " & Fmt.Bool(Lex.Bool(rd)) & "\n");
  Lex.Skip(rd);
  IO.Put(Lex.Scan(rd) & "|" & Rd.GetLine(rd) & "\n");
  IO.Put(Fmt.Int(Lines(rd)) & " " & Fmt.Bool(Rd.EOF(rd)) & "\n");
  Rd.Seek(rd, 3);
  IO.Put(Rd.GetText(rd, 5) & " " & Fmt.Int(Rd.Index(rd)) & "\n");
  Wr.PutText(capitals, "through a small buffer\n");
  Wr.PutChar(capitals, 'x');
  Wr.Close(capitals);
  IO.Put("\n" & Fmt.Bool(Wr.Closed(capitals)) & "\n");
  TRY
    Wr.PutChar(capitals, 'y');
  EXCEPT
  | RuntimeError.E (code) =>
      IO.Put(Fmt.Bool(code = RuntimeError.Unhandled) & "\n");
  END;
  WHILE NOT IO.EOF() DO
    Wr.PutText(wr, IO.GetLine() & ";");
  END;
  IO.Put(TextWr.ToText(wr) & "\n");
END Streams.
