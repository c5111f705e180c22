(* From tokens to statements. *)

INTERFACE Parser;

IMPORT Rd, SQLError, Statement;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (rd: Rd.T): T;
    (* Prepares to read a script, and returns the parser. *)

    next (): Statement.T RAISES {SQLError.E};
    (* The next statement; NIL at the end.  After an error, the rest of the
       statement is skipped. *)
  END;

END Parser.
