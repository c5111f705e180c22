(* Writers that keep what is written, to make a text of it. *)

INTERFACE TextWr;

IMPORT Wr;

TYPE
  T <: Public;
  Public = Wr.T OBJECT METHODS
    init (): T;
    (* Makes the writer empty, open and seekable. *)
  END;

PROCEDURE New (): T;

PROCEDURE ToText (wr: T): TEXT;
(* The characters written since the last call of it, or since "init"; empties
   the writer. *)

END TextWr.
