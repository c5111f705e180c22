(* Readers of the characters of a text. *)

INTERFACE TextRd;

IMPORT Rd;

TYPE
  T <: Public;
  Public = Rd.T OBJECT METHODS
    init (t: TEXT): T;
    (* The reader is open and seekable, at the start of "t". *)
  END;

PROCEDURE New (t: TEXT): T;

END TextRd.
