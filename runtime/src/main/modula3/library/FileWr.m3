UNSAFE MODULE FileWr;

IMPORT File, FS, OSError, Pathname, RegularFile, Wr, WrClass;

CONST BufferSize = 8192;

TYPE
  Bytes = UNTRACED REF ARRAY [0 .. BufferSize - 1] OF File.Byte;

REVEAL
  T = Public BRANDED "FileWr.T" OBJECT
    file: File.T := NIL;
  OVERRIDES
    init := Init;
    seek := Seek;
    length := Length;
    flush := Flush;
    close := Close;
  END;

PROCEDURE Open (p: Pathname.T): T RAISES {OSError.E} =
  BEGIN
    RETURN NEW(T).init(FS.OpenFile(p));
  END Open;

PROCEDURE OpenAppend (p: Pathname.T): T RAISES {OSError.E} =
  VAR f: RegularFile.T := FS.OpenFile(p, truncate := FALSE);
  BEGIN
    EVAL f.seek(RegularFile.Origin.End, 0);
    RETURN NEW(T).init(f);
  END OpenAppend;

PROCEDURE Init (wr: T; h: File.T; buffered: BOOLEAN := TRUE): T
  RAISES {OSError.E} =
  BEGIN
    wr.file := h;
    IF wr.buff = NIL THEN wr.buff := NEW(REF ARRAY OF CHAR, BufferSize); END;
    wr.st := 0;
    wr.cur := 0;
    TYPECASE h OF
    | RegularFile.T (f) =>
        wr.cur := f.seek(RegularFile.Origin.Current, 0);
        wr.seekable := TRUE;
        wr.buffered := TRUE;
    ELSE
      wr.seekable := FALSE;
      wr.buffered := buffered;
    END;
    wr.lo := wr.cur;
    wr.hi := wr.cur + BufferSize;
    wr.closed := FALSE;
    RETURN wr;
  END Init;

PROCEDURE Flush (wr: T) RAISES {Wr.Failure} =
  (* What is in the buffer comes at position "lo". *)
  VAR n := wr.cur - wr.lo; start := wr.lo;
  BEGIN
    IF n = 0 THEN RETURN; END;
    wr.lo := wr.cur;
    wr.hi := wr.cur + BufferSize;
    TRY
      IF wr.seekable THEN
        EVAL NARROW(wr.file, RegularFile.T).seek(
               RegularFile.Origin.Beginning, start);
      END;
      wr.file.write(SUBARRAY(LOOPHOLE(ADR(wr.buff[0]), Bytes)^, 0, n));
    EXCEPT
    | OSError.E (code) => RAISE Wr.Failure(code);
    END;
  END Flush;

PROCEDURE Seek (wr: T; n: CARDINAL) RAISES {Wr.Failure} =
  VAR wanted := n # wr.cur;
  BEGIN
    Flush(wr);
    IF wanted THEN wr.cur := MIN(n, Length(wr)); END;
    wr.lo := wr.cur;
    wr.hi := wr.cur + BufferSize;
  END Seek;

PROCEDURE Length (wr: T): CARDINAL RAISES {Wr.Failure} =
  BEGIN
    IF NOT wr.seekable THEN RETURN wr.cur; END;
    TRY
      RETURN MAX(wr.cur, wr.file.status().size);
    EXCEPT
    | OSError.E (code) => RAISE Wr.Failure(code);
    END;
  END Length;

PROCEDURE Close (wr: T) RAISES {Wr.Failure} =
  BEGIN
    TRY
      wr.file.close();
    EXCEPT
    | OSError.E (code) => RAISE Wr.Failure(code);
    END;
  END Close;

BEGIN
END FileWr.
