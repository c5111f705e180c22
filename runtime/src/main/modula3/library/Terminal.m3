UNSAFE MODULE Terminal;

IMPORT Atom, File, FileService, OSError, RTMachine;

REVEAL
  T = File.T BRANDED "Terminal.T" OBJECT
    number: [0 .. 2] := 0;
    open := TRUE;
  OVERRIDES
    read := Read;
    write := Write;
    status := Status;
    close := Close;
  END;

PROCEDURE Standard (number: [0 .. 2]): T =
  BEGIN
    RETURN NEW(T, number := number);
  END Standard;

PROCEDURE Read (f: T; VAR b: ARRAY OF File.Byte; mayBlock: BOOLEAN): INTEGER
  RAISES {OSError.E} =
  VAR n: INTEGER;
  BEGIN
    <*ASSERT f.open AND NUMBER(b) > 0*>
    (* Whether there is something to be read is not known. *)
    IF NOT mayBlock THEN RETURN -1; END;
    n := RTMachine.Read(f.number, ADR(b[0]), NUMBER(b));
    IF n < 0 THEN FileService.Fail("read failed"); END;
    RETURN n;
  END Read;

PROCEDURE Write (f: T; READONLY b: ARRAY OF File.Byte) RAISES {OSError.E} =
  VAR done := 0; n: INTEGER;
  BEGIN
    <*ASSERT f.open*>
    WHILE done < NUMBER(b) DO
      n := RTMachine.Write(f.number, ADR(b[done]), NUMBER(b) - done);
      IF n <= 0 THEN FileService.Fail("write failed"); END;
      INC(done, n);
    END;
  END Write;

PROCEDURE Status (f: T): File.Status =
  BEGIN
    <*ASSERT f.open*>
    RETURN File.Status{type := FileType, modificationTime := 0.0D0, size := 0};
  END Status;

PROCEDURE Close (f: T) =
  BEGIN
    f.open := FALSE;
  END Close;

BEGIN
  FileType := Atom.FromText("Terminal");
END Terminal.
