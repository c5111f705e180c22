UNSAFE MODULE FdStream;

IMPORT Atom, AtomList, Rd, RdClass, RTMachine, Wr, WrClass;

CONST BufferSize = 4096;

TYPE
  Writer = Wr.T OBJECT
    fd: CARDINAL;
  OVERRIDES
    seek := SeekWriter;
    length := WriterLength;
    flush := Flush;
  END;

  Reader = Rd.T OBJECT
    fd: CARDINAL;
    before: PROCEDURE ();
  OVERRIDES
    seek := SeekReader;
  END;

PROCEDURE NewWriter (fd: CARDINAL; buffered := TRUE): Wr.T =
  BEGIN
    RETURN NEW(Writer, fd := fd, buff := NEW(REF ARRAY OF CHAR, BufferSize),
               hi := BufferSize, buffered := buffered);
  END NewWriter;

PROCEDURE Flush (wr: Writer) RAISES {Wr.Failure} =
  VAR done := 0; n: INTEGER; length := wr.cur - wr.lo;
  BEGIN
    wr.lo := wr.cur;
    wr.hi := wr.cur + BufferSize;
    WHILE done < length DO
      n := RTMachine.Write(wr.fd, ADR(wr.buff[done]), length - done);
      IF n <= 0 THEN
        RAISE Wr.Failure(AtomList.List1(Atom.FromText("write failed")));
      END;
      INC(done, n);
    END;
  END Flush;

PROCEDURE SeekWriter (wr: Writer; <*UNUSED*> n: CARDINAL)
  RAISES {Wr.Failure} =
  (* Not seekable, so it is called only to make room. *)
  BEGIN
    Flush(wr);
  END SeekWriter;

PROCEDURE WriterLength (wr: Writer): CARDINAL =
  BEGIN
    RETURN wr.cur;
  END WriterLength;

PROCEDURE NewReader (fd: CARDINAL; before: PROCEDURE () := NIL): Rd.T =
  BEGIN
    RETURN NEW(Reader, fd := fd, before := before,
               buff := NEW(REF ARRAY OF CHAR, BufferSize),
               intermittent := TRUE);
  END NewReader;

PROCEDURE SeekReader (rd: Reader; <*UNUSED*> pos: CARDINAL;
                      dontBlock: BOOLEAN): RdClass.SeekResult
  RAISES {Rd.Failure} =
  (* Not seekable, so it is called only when the buffer is used up. *)
  VAR n: INTEGER;
  BEGIN
    IF dontBlock THEN RETURN RdClass.SeekResult.WouldBlock; END;
    IF rd.before # NIL THEN rd.before(); END;
    n := RTMachine.Read(rd.fd, ADR(rd.buff[0]), BufferSize);
    IF n < 0 THEN
      RAISE Rd.Failure(AtomList.List1(Atom.FromText("read failed")));
    END;
    IF n = 0 THEN RETURN RdClass.SeekResult.Eof; END;
    rd.lo := rd.cur;
    rd.hi := rd.cur + n;
    RETURN RdClass.SeekResult.Ready;
  END SeekReader;

BEGIN
END FdStream.
