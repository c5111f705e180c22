MODULE RegularFile EXPORTS RegularFile, RegularFileRep;

IMPORT Atom, File, FileService, OSError;

REVEAL
  T = Public BRANDED "RegularFile.T" OBJECT
    number := 0;         (* of the open file; 0 when it is closed *)
    writable := FALSE;
    locked := FALSE;
    position := 0;
  OVERRIDES
    read := Read;
    write := Write;
    status := Status;
    close := Close;
    seek := Seek;
    flush := Flush;
    lock := Lock;
    unlock := Unlock;
  END;

PROCEDURE New (number: CARDINAL; writable: BOOLEAN): T =
  BEGIN
    RETURN NEW(T, number := number, writable := writable);
  END New;

PROCEDURE Read (f: T; VAR b: ARRAY OF File.Byte;
                <*UNUSED*> mayBlock: BOOLEAN): INTEGER RAISES {OSError.E} =
  VAR n: CARDINAL;
  BEGIN
    <*ASSERT f.number # 0 AND NUMBER(b) > 0*>
    n := FileService.Read(f.number, b, f.position);
    INC(f.position, n);
    RETURN n;
  END Read;

PROCEDURE Write (f: T; READONLY b: ARRAY OF File.Byte) RAISES {OSError.E} =
  BEGIN
    <*ASSERT f.number # 0 AND f.writable*>
    FileService.Write(f.number, b, f.position);
    INC(f.position, NUMBER(b));
  END Write;

PROCEDURE Status (f: T): File.Status RAISES {OSError.E} =
  VAR s: File.Status;
  BEGIN
    <*ASSERT f.number # 0*>
    s.type := FileType;
    s.size := FileService.Do(FileService.Operation.Status, f.number,
                             FileService.Size);
    s.modificationTime :=
      FLOAT(FileService.Do(FileService.Operation.Status, f.number,
                           FileService.ModificationTime), LONGREAL) / 1.0D9;
    RETURN s;
  END Status;

PROCEDURE Close (f: T) RAISES {OSError.E} =
  VAR number := f.number;
  BEGIN
    IF number # 0 THEN
      f.number := 0;
      EVAL FileService.Do(FileService.Operation.Close, number);
    END;
  END Close;

PROCEDURE Seek (f: T; origin: Origin; offset: INTEGER): INTEGER
  RAISES {OSError.E} =
  BEGIN
    <*ASSERT f.number # 0*>
    CASE origin OF
    | Origin.Beginning => f.position := offset;
    | Origin.Current => INC(f.position, offset);
    | Origin.End =>
        f.position :=
          FileService.Do(FileService.Operation.Status, f.number,
                         FileService.Size) + offset;
    END;
    RETURN f.position;
  END Seek;

PROCEDURE Flush (f: T) =
  BEGIN
    <*ASSERT f.number # 0*>
  END Flush;

PROCEDURE Lock (f: T): BOOLEAN =
  BEGIN
    <*ASSERT f.number # 0*>
    f.locked := TRUE;
    RETURN TRUE;
  END Lock;

PROCEDURE Unlock (f: T) RAISES {OSError.E} =
  BEGIN
    <*ASSERT f.number # 0*>
    IF NOT f.locked THEN FileService.Fail("the file is not locked"); END;
    f.locked := FALSE;
  END Unlock;

BEGIN
  FileType := Atom.FromText("RegularFile");
END RegularFile.
