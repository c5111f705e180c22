(* Readers of files. *)

INTERFACE FileRd;

IMPORT File, OSError, Pathname, Rd;

TYPE
  T <: Public;
  Public = Rd.T OBJECT METHODS
    init (h: File.T): T RAISES {OSError.E};
    (* The reader reads "h", and closing it closes "h".  If "h" is a
       RegularFile.T, it is seekable and begins at the file's position, else
       it is intermittent and not seekable.  When an operation on "h" raises
       OSError.E, Rd.Failure has the same argument. *)
  END;

PROCEDURE Open (p: Pathname.T): T RAISES {OSError.E};
(* A reader of the file named "p". *)

END FileRd.
