(* The encoding of WIDECHARs as one to four CHARs that is called UTF-8. *)

INTERFACE UTF8;

CONST
  MaxBytes    = 4;
  Replacement = W'\xFFFD';  (* stands for what is no encoding *)

PROCEDURE Encode (ch: WIDECHAR; VAR bytes: ARRAY [0 .. 3] OF CHAR): [1 .. 4];
(* Sets the first elements of "bytes" to the encoding and returns their
   number.  Surrogates are encoded like other characters. *)

PROCEDURE Length (first: CHAR): [1 .. 4];
(* The length of the encodings that begin with "first"; 1 if none does. *)

PROCEDURE Decode (READONLY bytes: ARRAY OF CHAR): WIDECHAR;
(* The character whose encoding "bytes" is, "Replacement" if there is none. *)

PROCEDURE ToText (utf8: TEXT): TEXT;
(* The text whose encoding, byte by byte, are the characters of "utf8", which
   are not wide.  Each byte that is not part of an encoding gives a
   "Replacement". *)

PROCEDURE FromText (t: TEXT): TEXT;
(* The encoding of all characters of "t". *)

END UTF8.
