UNSAFE MODULE FileRd;

IMPORT File, FS, OSError, Pathname, Rd, RdClass, RegularFile;

CONST BufferSize = 8192;

TYPE
  Bytes = UNTRACED REF ARRAY [0 .. BufferSize - 1] OF File.Byte;

REVEAL
  T = Public BRANDED "FileRd.T" OBJECT
    file: File.T := NIL;
  OVERRIDES
    init := Init;
    seek := Seek;
    length := Length;
    close := Close;
  END;

PROCEDURE Open (p: Pathname.T): T RAISES {OSError.E} =
  BEGIN
    RETURN NEW(T).init(FS.OpenFileReadonly(p));
  END Open;

PROCEDURE Init (rd: T; h: File.T): T RAISES {OSError.E} =
  BEGIN
    rd.file := h;
    IF rd.buff = NIL THEN rd.buff := NEW(REF ARRAY OF CHAR, BufferSize); END;
    rd.st := 0;
    rd.cur := 0;
    TYPECASE h OF
    | RegularFile.T (f) =>
        rd.cur := f.seek(RegularFile.Origin.Current, 0);
        rd.seekable := TRUE;
        rd.intermittent := FALSE;
    ELSE
      rd.seekable := FALSE;
      rd.intermittent := TRUE;
    END;
    rd.lo := rd.cur;
    rd.hi := rd.cur;
    rd.closed := FALSE;
    RETURN rd;
  END Init;

PROCEDURE Seek (rd: T; pos: CARDINAL; dontBlock: BOOLEAN): RdClass.SeekResult
  RAISES {Rd.Failure} =
  VAR n: INTEGER;
  BEGIN
    TRY
      IF rd.seekable THEN
        pos := MIN(pos, rd.file.status().size);
        EVAL NARROW(rd.file, RegularFile.T).seek(
               RegularFile.Origin.Beginning, pos);
      END;
      n := rd.file.read(LOOPHOLE(ADR(rd.buff[0]), Bytes)^, NOT dontBlock);
    EXCEPT
    | OSError.E (code) => RAISE Rd.Failure(code);
    END;
    IF n < 0 THEN RETURN RdClass.SeekResult.WouldBlock; END;
    rd.cur := pos;
    rd.lo := pos;
    rd.hi := pos + n;
    IF n = 0 THEN RETURN RdClass.SeekResult.Eof; END;
    RETURN RdClass.SeekResult.Ready;
  END Seek;

PROCEDURE Length (rd: T): INTEGER RAISES {Rd.Failure} =
  BEGIN
    IF NOT rd.seekable THEN RETURN -1; END;
    TRY
      RETURN rd.file.status().size;
    EXCEPT
    | OSError.E (code) => RAISE Rd.Failure(code);
    END;
  END Length;

PROCEDURE Close (rd: T) RAISES {Rd.Failure} =
  BEGIN
    TRY
      rd.file.close();
    EXCEPT
    | OSError.E (code) => RAISE Rd.Failure(code);
    END;
  END Close;

BEGIN
END FileRd.
