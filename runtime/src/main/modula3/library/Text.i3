(* Immutable sequences of characters.  The characters of a text of length n
   are numbered from 0 to n-1.  It is a checked run-time error to pass NIL as
   a text. *)

INTERFACE Text;

IMPORT Word;

TYPE T = TEXT;

PROCEDURE Cat (t, u: T): T;
(* The characters of "t" followed by those of "u"; also written t & u. *)

PROCEDURE Equal (t, u: T): BOOLEAN;
(* Whether "t" and "u" have the same length and characters. *)

PROCEDURE Compare (t, u: T): [-1 .. 1];
(* -1 if "t" comes before "u" in lexicographic order, 0 if they are equal,
   1 if it comes after. *)

PROCEDURE GetChar (t: T; i: CARDINAL): CHAR;
(* Character "i" of "t".  A checked run-time error if there is none. *)

PROCEDURE Length (t: T): CARDINAL;

PROCEDURE Empty (t: T): BOOLEAN;

PROCEDURE Sub (t: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T;
(* The "length" characters of "t" from "start" on, or fewer if "t" ends
   before. *)

PROCEDURE SetChars (VAR a: ARRAY OF CHAR; t: T);
(* Sets the first elements of "a" to the characters of "t", as many as fit. *)

PROCEDURE FromChar (ch: CHAR): T;

PROCEDURE FromChars (READONLY a: ARRAY OF CHAR): T;

PROCEDURE Hash (t: T): Word.T;
(* Equal texts have equal hash values. *)

PROCEDURE FindChar (t: T; c: CHAR; start: CARDINAL := 0): INTEGER;
(* The least i >= start such that character i of "t" is "c", or -1. *)

PROCEDURE FindCharR (t: T; c: CHAR; start: CARDINAL := LAST(INTEGER)): INTEGER;
(* The greatest i <= start such that character i of "t" is "c", or -1. *)

END Text.
