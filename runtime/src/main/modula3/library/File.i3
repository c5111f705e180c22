(* Sources and targets of bytes, without a buffer.  FileRd and FileWr are
   streams of characters on them. *)

INTERFACE File;

IMPORT Atom, OSError, Time;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    read (VAR b: ARRAY OF Byte; mayBlock: BOOLEAN := TRUE): INTEGER
      RAISES {OSError.E};
    (* Reads at least one byte, and at most NUMBER(b), which must not be 0;
       returns their number.  0 at the end.  -1 if it would have to wait and
       may not. *)

    write (READONLY b: ARRAY OF Byte) RAISES {OSError.E};
    (* Writes all of "b". *)

    status (): Status RAISES {OSError.E};

    close () RAISES {OSError.E};
    (* The file cannot be used any more. *)
  END;
  (* Only subtypes that implement the methods are useful: RegularFile.T and
     Terminal.T.  A file is to be used by one thread at a time. *)

  Byte = BITS 8 FOR [0 .. 255];

  Status = RECORD
    type: Type;
    modificationTime: Time.T;  (* the last time that it was written *)
    size: CARDINAL;            (* in bytes *)
  END;

  Type = Atom.T;
  (* FS.DirectoryFileType, RegularFile.FileType, Terminal.FileType, or
     another. *)

END File.
