MODULE FS;

IMPORT Atom, File, FileService, OSError, Pathname, RegularFile,
       RegularFileRep, Text, Time;
FROM FileService IMPORT DoNamed, Operation;

PROCEDURE GetAbsolutePathname (p: Pathname.T): Pathname.T RAISES {OSError.E} =
  BEGIN
    RETURN FileService.Contents(DoNamed(Operation.Name, p));
  END GetAbsolutePathname;

PROCEDURE OpenFile (p: Pathname.T; truncate: BOOLEAN := TRUE;
                    create: CreateOption := CreateOption.Ok;
                    template: File.T := NIL;
                    access: AccessOption := AccessOption.Default): File.T
  RAISES {OSError.E} =
  VAR flags := FileService.ForWriting;
  BEGIN
    IF truncate THEN INC(flags, FileService.Truncate); END;
    CASE create OF
    | CreateOption.Never => (* nor does the machine *)
    | CreateOption.Ok => INC(flags, FileService.Create);
    | CreateOption.Always => INC(flags, FileService.New);
    END;
    IF template = NIL THEN
      CASE access OF
      | AccessOption.OnlyOwnerCanRead => INC(flags, FileService.OwnerOnly);
      | AccessOption.ReadOnly => INC(flags, FileService.ReadOnly);
      | AccessOption.Default => (* no restriction *)
      END;
    END;
    RETURN RegularFileRep.New(DoNamed(Operation.Open, p, flags), TRUE);
  END OpenFile;

PROCEDURE OpenFileReadonly (p: Pathname.T): File.T RAISES {OSError.E} =
  BEGIN
    RETURN RegularFileRep.New(DoNamed(Operation.Open, p), FALSE);
  END OpenFileReadonly;

PROCEDURE CreateDirectory (p: Pathname.T) RAISES {OSError.E} =
  BEGIN
    EVAL DoNamed(Operation.MakeDirectory, p);
  END CreateDirectory;

PROCEDURE DeleteDirectory (p: Pathname.T) RAISES {OSError.E} =
  BEGIN
    EVAL DoNamed(Operation.RemoveDirectory, p);
  END DeleteDirectory;

PROCEDURE DeleteFile (p: Pathname.T) RAISES {OSError.E} =
  BEGIN
    EVAL DoNamed(Operation.RemoveFile, p);
  END DeleteFile;

PROCEDURE Rename (p0, p1: Pathname.T) RAISES {OSError.E} =
  BEGIN
    FileService.Rename(p0, p1);
  END Rename;

REVEAL
  Iterator = PublicIterator BRANDED "FS.Iterator" OBJECT
    directory: Pathname.T := NIL;
    names: TEXT := NIL;   (* each with a '\000' after it; NIL when closed *)
    start: CARDINAL := 0; (* of the next one *)
  OVERRIDES
    next := Next;
    nextWithStatus := NextWithStatus;
    close := CloseIterator;
  END;

PROCEDURE Iterate (p: Pathname.T): Iterator RAISES {OSError.E} =
  VAR names := FileService.Contents(DoNamed(Operation.List, p));
  BEGIN
    RETURN NEW(Iterator, directory := p, names := names);
  END Iterate;

PROCEDURE Next (i: Iterator; VAR name: TEXT): BOOLEAN =
  VAR end := Text.FindChar(i.names, '\000', i.start);
  BEGIN
    IF end < 0 THEN RETURN FALSE; END;
    name := Text.Sub(i.names, i.start, end - i.start);
    i.start := end + 1;
    RETURN TRUE;
  END Next;

PROCEDURE NextWithStatus (i: Iterator; VAR name: TEXT; VAR stat: File.Status):
  BOOLEAN RAISES {OSError.E} =
  VAR found: TEXT;
  BEGIN
    IF NOT Next(i, found) THEN RETURN FALSE; END;
    stat := Status(Pathname.Join(i.directory, found));
    name := found;
    RETURN TRUE;
  END NextWithStatus;

PROCEDURE CloseIterator (i: Iterator) =
  BEGIN
    i.names := NIL;
  END CloseIterator;

PROCEDURE Status (p: Pathname.T): File.Status RAISES {OSError.E} =
  VAR s: File.Status;
  BEGIN
    CASE DoNamed(Operation.Status, p, FileService.Kind) OF
    | FileService.Regular => s.type := RegularFile.FileType;
    | FileService.Directory => s.type := DirectoryFileType;
    ELSE
      s.type := Atom.FromText("Other");
    END;
    s.size := DoNamed(Operation.Status, p, FileService.Size);
    s.modificationTime :=
      FLOAT(DoNamed(Operation.Status, p, FileService.ModificationTime),
            LONGREAL) / 1.0D9;
    RETURN s;
  END Status;

PROCEDURE SetModificationTime (p: Pathname.T; READONLY t: Time.T)
  RAISES {OSError.E} =
  BEGIN
    EVAL DoNamed(Operation.SetTime, p, ROUND(t * 1.0D9));
  END SetModificationTime;

BEGIN
  DirectoryFileType := Atom.FromText("Directory");
END FS.
