(* Readers: streams of characters that are read. *)

INTERFACE Rd;

IMPORT AtomList;
FROM Thread IMPORT Alerted;

TYPE
  T <: ROOT;
  Code = {Closed, Unseekable, Intermittent, CantUnget};

EXCEPTION
  EndOfFile;            (* there are no more characters *)
  Failure(AtomList.T);  (* the source of the characters failed *)
  Error(Code);          (* a misuse, a checked run-time error *)

<*FATAL Error*>

PROCEDURE GetChar (rd: T): CHAR RAISES {EndOfFile, Failure, Alerted};

PROCEDURE EOF (rd: T): BOOLEAN RAISES {Failure, Alerted};
(* Whether "rd" is at its end.  Waits for a character if need be. *)

PROCEDURE UnGetChar (rd: T);
(* Steps back by one character.  Possible after GetChar; not twice in a
   row. *)

PROCEDURE CharsReady (rd: T): CARDINAL RAISES {Failure};
(* The number of characters that can be read without waiting; at the end of
   the stream, 1. *)

PROCEDURE GetSub (rd: T; VAR sub: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted};
(* Reads until "sub" is full or the stream ends; returns how many it read. *)

PROCEDURE GetSubLine (rd: T; VAR sub: ARRAY OF CHAR): CARDINAL
  RAISES {Failure, Alerted};
(* The same, but stops also after a newline, which is stored. *)

PROCEDURE GetText (rd: T; len: CARDINAL): TEXT RAISES {Failure, Alerted};
(* Reads at most "len" characters, fewer only at the end. *)

PROCEDURE GetLine (rd: T): TEXT RAISES {EndOfFile, Failure, Alerted};
(* Reads a line and returns it without the newline, or return and newline,
   that end it.  The last line need not have one. *)

PROCEDURE GetWideChar (rd: T): WIDECHAR RAISES {EndOfFile, Failure, Alerted};
(* Reads a character in UTF-8 encoding, one to four CHARs.  UTF8.Replacement
   if there is none at the current position; then one CHAR has been read. *)

PROCEDURE GetWideSub (rd: T; VAR sub: ARRAY OF WIDECHAR): CARDINAL
  RAISES {Failure, Alerted};
PROCEDURE GetWideSubLine (rd: T; VAR sub: ARRAY OF WIDECHAR): CARDINAL
  RAISES {Failure, Alerted};
PROCEDURE GetWideText (rd: T; len: CARDINAL): TEXT RAISES {Failure, Alerted};
PROCEDURE GetWideLine (rd: T): TEXT RAISES {EndOfFile, Failure, Alerted};
(* Like those without "Wide" for such characters. *)

PROCEDURE Seek (rd: T; n: CARDINAL) RAISES {Failure, Alerted};
(* Character "n" will be read next.  "rd" must be seekable. *)

PROCEDURE Close (rd: T) RAISES {Failure, Alerted};
(* "rd" cannot be used any more.  Nothing if it is closed. *)

PROCEDURE Index (rd: T): CARDINAL;
(* The number of the character read next. *)

PROCEDURE Length (rd: T): INTEGER RAISES {Failure, Alerted};
(* -1 if unknown. *)

PROCEDURE Intermittent (rd: T): BOOLEAN;
PROCEDURE Seekable (rd: T): BOOLEAN;
PROCEDURE Closed (rd: T): BOOLEAN;

END Rd.
