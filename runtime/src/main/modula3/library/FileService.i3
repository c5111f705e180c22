(* What the machine can do with files (docs/abi.md, section Files); for FS and
   the implementations of files.  All of it raises OSError.E when the machine
   refuses. *)

INTERFACE FileService;

IMPORT File, OSError, Pathname;

TYPE
  Operation = {Open, Close, Read, Write, Truncate, Status, List, Name,
               MakeDirectory, RemoveDirectory, RemoveFile, Rename, SetTime};

CONST
  (* flags of Open, to be added *)
  ForWriting = 1;
  Truncate   = 2;
  Create     = 4;
  New        = 8;
  OwnerOnly  = 16;
  ReadOnly   = 32;

  (* what Status may tell: one of the kinds below, or 0; bytes; nanoseconds
     since 1970 *)
  Kind             = 0;
  Size             = 1;
  ModificationTime = 2;

  Regular   = 1;
  Directory = 2;

PROCEDURE Do (op: Operation; file: CARDINAL; argument := 0): INTEGER
  RAISES {OSError.E};
(* An operation on an open file. *)

PROCEDURE DoNamed (op: Operation; pn: Pathname.T; argument := 0): INTEGER
  RAISES {OSError.E};
(* An operation on what has that name, seen from the working directory. *)

PROCEDURE Rename (p0, p1: Pathname.T) RAISES {OSError.E};

PROCEDURE Read (file: CARDINAL; VAR b: ARRAY OF File.Byte; from: INTEGER):
  CARDINAL RAISES {OSError.E};
(* Reads bytes at a position; returns their number, 0 at the end. *)

PROCEDURE Write (file: CARDINAL; READONLY b: ARRAY OF File.Byte;
                 from: INTEGER) RAISES {OSError.E};
(* Writes all of "b" at a position. *)

PROCEDURE Contents (file: CARDINAL): TEXT RAISES {OSError.E};
(* All of an open file, which is closed. *)

PROCEDURE Fail (reason: TEXT; pn: Pathname.T := NIL) RAISES {OSError.E};
(* Raises OSError.E for that reason. *)

PROCEDURE SetWorkingDirectory (pn: Pathname.T) RAISES {OSError.E};

VAR workingDirectory: Pathname.T := "/";

END FileService.
