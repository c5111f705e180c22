(* Files that keep a sequence of bytes, of which one can be read or written
   anywhere.  FS opens them. *)

INTERFACE RegularFile;

IMPORT File, OSError;

TYPE
  T <: Public;
  Public = File.T OBJECT METHODS
    seek (origin: Origin; offset: INTEGER): INTEGER RAISES {OSError.E};
    (* Makes the position at which the next byte is read or written that of
       "origin" plus "offset", and returns it.  When it is negative, reading
       and writing fail.  Writing beyond the end puts zeros in between. *)

    flush () RAISES {OSError.E};
    (* Nothing: what was written is where everybody sees it. *)

    lock (): BOOLEAN RAISES {OSError.E};
    (* Always TRUE: there is no other process that could use the file. *)

    unlock () RAISES {OSError.E};
    (* OSError.E unless "lock" was called before. *)
  END;

  Origin = {Beginning, Current, End};

VAR FileType: File.Type;
(* The atom "RegularFile".  Do not assign to it. *)

END RegularFile.
