(* Immutable sequences of characters.  The characters of a text of length n
   are numbered from 0 to n-1.  It is a checked run-time error to pass NIL as
   a text.

   The characters are WIDECHARs.  Each CHAR is at the same time the WIDECHAR
   with its number; the others are called wide here. *)

INTERFACE Text;

IMPORT Word;

TYPE T = TEXT;

CONST Brand = "Text";

PROCEDURE Cat (t, u: T): T;
(* The characters of "t" followed by those of "u"; also written t & u. *)

PROCEDURE Equal (t, u: T): BOOLEAN;
(* Whether "t" and "u" have the same length and characters. *)

PROCEDURE Compare (t, u: T): [-1 .. 1];
(* -1 if "t" comes before "u" in lexicographic order, 0 if they are equal,
   1 if it comes after. *)

PROCEDURE GetChar (t: T; i: CARDINAL): CHAR;
(* Character "i" of "t".  A checked run-time error if there is none, or it is
   wide. *)

PROCEDURE GetWideChar (t: T; i: CARDINAL): WIDECHAR;
(* The same character, which may be wide. *)

PROCEDURE Length (t: T): CARDINAL;

PROCEDURE Empty (t: T): BOOLEAN;

PROCEDURE HasWideChars (t: T): BOOLEAN;
(* Whether some character of "t" is wide. *)

PROCEDURE Sub (t: T; start: CARDINAL;
               length: CARDINAL := LAST(CARDINAL)): T;
(* The "length" characters of "t" from "start" on, or fewer if "t" ends
   before. *)

PROCEDURE SetChars (VAR a: ARRAY OF CHAR; t: T; start: CARDINAL := 0);
PROCEDURE SetWideChars (VAR a: ARRAY OF WIDECHAR; t: T;
                        start: CARDINAL := 0);
(* Sets the first elements of "a" to the characters of "t" from "start" on, as
   many as there are and fit.  A wide character in SetChars is a checked
   run-time error. *)

PROCEDURE FromChar (ch: CHAR): T;
PROCEDURE FromWideChar (ch: WIDECHAR): T;

PROCEDURE FromChars (READONLY a: ARRAY OF CHAR): T;
PROCEDURE FromWideChars (READONLY a: ARRAY OF WIDECHAR): T;
(* The text of one character, or of the elements of "a". *)

PROCEDURE Hash (t: T): Word.T;
(* Equal texts have equal hash values. *)

PROCEDURE FindChar (t: T; c: CHAR; start := 0): INTEGER;
PROCEDURE FindWideChar (t: T; c: WIDECHAR; start := 0): INTEGER;
(* The least i >= start such that character i of "t" is "c", or -1. *)

PROCEDURE FindCharR (t: T; c: CHAR; start := LAST(INTEGER)): INTEGER;
PROCEDURE FindWideCharR (t: T; c: WIDECHAR;
                         start := LAST(INTEGER)): INTEGER;
(* The greatest i <= start such that character i of "t" is "c", or -1. *)

END Text.
