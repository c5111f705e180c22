UNSAFE MODULE FileService;

IMPORT Atom, AtomList, File, OSError, Pathname, RTMachine, Text, UTF8;

(* By the numbers of errors in docs/abi.md. *)
CONST
  Reasons = ARRAY [0 .. 12] OF TEXT{
    "there are no files here: the program was started without a directory",
    "no such file or directory",
    "there is such a file already",
    "the name leads out of the directory for files",
    "not a directory",
    "not a regular file",
    "the directory is not empty",
    "permission denied",
    "too many files are open",
    "not a name of a file",
    "the file is not open",
    "the file is too large",
    "the operation failed"};

PROCEDURE Fail (reason: TEXT; pn: Pathname.T := NIL) RAISES {OSError.E} =
  VAR names: AtomList.T := NIL;
  BEGIN
    IF pn # NIL THEN names := AtomList.List1(Atom.FromText(pn)); END;
    RAISE OSError.E(AtomList.Cons(Atom.FromText(reason), names));
  END Fail;

PROCEDURE Result (answer: INTEGER; pn: Pathname.T := NIL): CARDINAL
  RAISES {OSError.E} =
  BEGIN
    IF answer <= 0 THEN Fail(Reasons[MIN(-answer, LAST(Reasons))], pn); END;
    RETURN answer - 1;
  END Result;

PROCEDURE Do (op: Operation; file: CARDINAL; argument := 0): INTEGER
  RAISES {OSError.E} =
  BEGIN
    RETURN Result(RTMachine.File(ORD(op), file, NIL, 0, argument));
  END Do;

PROCEDURE DoNamed (op: Operation; pn: Pathname.T; argument := 0): INTEGER
  RAISES {OSError.E} =
  BEGIN
    RETURN DoBytes(op, Whole(pn), argument, pn);
  END DoNamed;

PROCEDURE Rename (p0, p1: Pathname.T) RAISES {OSError.E} =
  BEGIN
    EVAL DoBytes(Operation.Rename, Whole(p0) & "\000" & Whole(p1), 0, p0);
  END Rename;

PROCEDURE DoBytes (op: Operation; bytes: TEXT; argument: INTEGER;
                   pn: Pathname.T): INTEGER RAISES {OSError.E} =
  VAR chars := NEW(REF ARRAY OF CHAR, Text.Length(bytes));
  BEGIN
    Text.SetChars(chars^, bytes);
    RETURN Result(RTMachine.File(ORD(op), 0, ADR(chars[0]), NUMBER(chars^),
                                 argument), pn);
  END DoBytes;

PROCEDURE Whole (pn: Pathname.T): TEXT RAISES {OSError.E} =
  (* The bytes of "pn", as seen from the root. *)
  BEGIN
    IF Text.Empty(pn) THEN Fail(Reasons[1], pn); END;
    IF NOT Pathname.Valid(pn) THEN Fail(Reasons[9], pn); END;
    IF NOT Pathname.Absolute(pn) THEN
      pn := Pathname.Join(workingDirectory, pn);
    END;
    IF Text.HasWideChars(pn) THEN RETURN UTF8.FromText(pn); END;
    RETURN pn;
  END Whole;

PROCEDURE Read (file: CARDINAL; VAR b: ARRAY OF File.Byte; from: INTEGER):
  CARDINAL RAISES {OSError.E} =
  BEGIN
    RETURN Result(RTMachine.File(ORD(Operation.Read), file, ADR(b[0]),
                                 NUMBER(b), from));
  END Read;

PROCEDURE Write (file: CARDINAL; READONLY b: ARRAY OF File.Byte;
                 from: INTEGER) RAISES {OSError.E} =
  VAR done := 0;
  BEGIN
    WHILE done < NUMBER(b) DO
      INC(done, Result(RTMachine.File(ORD(Operation.Write), file, ADR(b[done]),
                                      NUMBER(b) - done, from + done)));
    END;
  END Write;

PROCEDURE Contents (file: CARDINAL): TEXT RAISES {OSError.E} =
  VAR t := ""; b: ARRAY [0 .. 4095] OF File.Byte; n, done := 0;
  BEGIN
    TRY
      LOOP
        n := Read(file, b, done);
        IF n = 0 THEN RETURN t; END;
        INC(done, n);
        t := t & Text.FromChars(
                   SUBARRAY(LOOPHOLE(b, ARRAY [0 .. LAST(b)] OF CHAR), 0, n));
      END;
    FINALLY
      EVAL Do(Operation.Close, file);
    END;
  END Contents;

PROCEDURE SetWorkingDirectory (pn: Pathname.T) RAISES {OSError.E} =
  BEGIN
    IF DoNamed(Operation.Status, pn, Kind) # Directory THEN
      Fail(Reasons[4], pn);
    END;
    workingDirectory := Contents(DoNamed(Operation.Name, pn));
  END SetWorkingDirectory;

BEGIN
END FileService.
