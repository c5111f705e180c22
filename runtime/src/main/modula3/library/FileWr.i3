(* Writers to files. *)

INTERFACE FileWr;

IMPORT File, OSError, Pathname, Wr;

TYPE
  T <: Public;
  Public = Wr.T OBJECT METHODS
    init (h: File.T; buffered: BOOLEAN := TRUE): T RAISES {OSError.E};
    (* The writer writes to "h", and closing it closes "h".  If "h" is a
       RegularFile.T, it is buffered and seekable and begins at the file's
       position; else it is not seekable.  When an operation on "h" raises
       OSError.E, Wr.Failure has the same argument. *)
  END;

PROCEDURE Open (p: Pathname.T): T RAISES {OSError.E};
(* A writer to the file named "p", which is made if need be, and else made
   empty. *)

PROCEDURE OpenAppend (p: Pathname.T): T RAISES {OSError.E};
(* A writer at the end of that file, which is made if need be. *)

END FileWr.
