(* Writers: streams of characters that are written.

   The characters written so far, from 0 on, are followed by a current
   position, normally the end, at which writing goes on. *)

INTERFACE Wr;

IMPORT AtomList;
FROM Thread IMPORT Alerted;

TYPE
  T <: ROOT;
  Code = {Closed, Unseekable};

EXCEPTION
  Failure(AtomList.T);  (* the target of the characters failed *)
  Error(Code);          (* a misuse, a checked run-time error *)

<*FATAL Error*>

CONST EOL = "\n";

PROCEDURE PutChar (wr: T; ch: CHAR) RAISES {Failure, Alerted};
PROCEDURE PutText (wr: T; t: TEXT) RAISES {Failure, Alerted};
PROCEDURE PutString (wr: T; READONLY a: ARRAY OF CHAR)
  RAISES {Failure, Alerted};
(* Write characters.  Of a text's wide characters (see Text), the UTF-8
   encodings are written, of all others the characters themselves. *)

PROCEDURE PutWideChar (wr: T; ch: WIDECHAR) RAISES {Failure, Alerted};
PROCEDURE PutWideString (wr: T; READONLY a: ARRAY OF WIDECHAR)
  RAISES {Failure, Alerted};
(* Write the UTF-8 encodings of characters, one to four CHARs for each. *)

PROCEDURE Flush (wr: T) RAISES {Failure, Alerted};
(* Makes all that was written appear at the target. *)

PROCEDURE Close (wr: T) RAISES {Failure, Alerted};
(* Flushes "wr", which cannot be used any more.  Nothing if it is closed. *)

PROCEDURE Seek (wr: T; n: CARDINAL) RAISES {Failure, Alerted};
(* Sets the current position to the minimum of "n" and the length.  "wr" must
   be seekable. *)

PROCEDURE Index (wr: T): CARDINAL;
(* The current position. *)

PROCEDURE Length (wr: T): CARDINAL RAISES {Failure, Alerted};

PROCEDURE Seekable (wr: T): BOOLEAN;
PROCEDURE Closed (wr: T): BOOLEAN;
PROCEDURE Buffered (wr: T): BOOLEAN;

END Wr.
