(* Files and directories by their names.

   The program sees the files below one directory of the host, which it was
   started with ("spindle run --dir"), and to it is "/".  Without one there
   are no files, and every operation raises OSError.E.  So does a name that
   leads out of the directory, be it by ".." or by a symbolic link.

   A name with wide characters stands for its UTF-8 encoding, one without for
   its characters themselves, which must be UTF-8.  Names that are returned
   are such characters. *)

INTERFACE FS;

IMPORT File, OSError, Pathname, Time;

PROCEDURE GetAbsolutePathname (p: Pathname.T): Pathname.T RAISES {OSError.E};
(* The name of the same file that begins at the root and has neither symbolic
   links nor "." and "..". *)

TYPE
  CreateOption = {Never, Ok, Always};
  AccessOption = {OnlyOwnerCanRead, ReadOnly, Default};

PROCEDURE OpenFile (p: Pathname.T; truncate: BOOLEAN := TRUE;
                    create: CreateOption := CreateOption.Ok;
                    template: File.T := NIL;
                    access: AccessOption := AccessOption.Default): File.T
  RAISES {OSError.E};
(* A RegularFile.T for reading and writing, at its beginning.  An existing
   file is made empty if "truncate"; with "Always" it is an error if there is
   one, with "Never" if there is none.  Who may do what with a new file is
   said by "access", unless there is a "template". *)

PROCEDURE OpenFileReadonly (p: Pathname.T): File.T RAISES {OSError.E};
(* The same for reading only. *)

PROCEDURE CreateDirectory (p: Pathname.T) RAISES {OSError.E};

PROCEDURE DeleteDirectory (p: Pathname.T) RAISES {OSError.E};
(* It must be empty. *)

PROCEDURE DeleteFile (p: Pathname.T) RAISES {OSError.E};
(* An error if "p" is a directory. *)

PROCEDURE Rename (p0, p1: Pathname.T) RAISES {OSError.E};
(* Gives the file or directory "p0" the name "p1".  A file with that name is
   replaced. *)

TYPE
  Iterator <: PublicIterator;
  PublicIterator = OBJECT METHODS
    next (VAR name: TEXT): BOOLEAN;
    (* Sets "name" to the name of the next entry, without that of the
       directory; FALSE, and no change, when there are no more. *)

    nextWithStatus (VAR name: TEXT; VAR stat: File.Status): BOOLEAN
      RAISES {OSError.E};
    (* The same with the status of the entry. *)

    close ();
    (* The iterator cannot be used any more. *)
  END;

VAR DirectoryFileType: File.Type;
(* The atom "Directory".  Do not assign to it. *)

PROCEDURE Iterate (p: Pathname.T): Iterator RAISES {OSError.E};
(* An iterator for the entries that the directory has now, in the order of
   their names. *)

PROCEDURE Status (p: Pathname.T): File.Status RAISES {OSError.E};

PROCEDURE SetModificationTime (p: Pathname.T; READONLY t: Time.T)
  RAISES {OSError.E};

END FS.
