(* Fingerprints of texts: 64 bits that differ for different texts, but with a
   probability of about n^2 / 2^65 among n texts.  They do not depend on the
   program or its run, and so may be kept in files; but whoever tries can find
   texts with the same fingerprint. *)

INTERFACE Fingerprint;

IMPORT Word;

TYPE T = RECORD byte: ARRAY [0 .. 7] OF BITS 8 FOR [0 .. 255]; END;

CONST
  Brand = "Fingerprint";

  Zero = T{byte := ARRAY [0 .. 7] OF BITS 8 FOR [0 .. 255]{0, ..}};
  (* That of no text. *)

VAR OfEmpty: T;
(* That of the empty text.  Do not assign to it. *)

PROCEDURE FromText (t: TEXT): T;

PROCEDURE FromChars (READONLY buf: ARRAY OF CHAR; READONLY fp: T): T;
(* The fingerprint of the text with the fingerprint "fp", followed by the
   characters of "buf". *)

PROCEDURE Combine (READONLY fp1, fp2: T): T;
(* The fingerprint of the pair of both. *)

(* As arguments of generic interfaces: *)

PROCEDURE Equal (READONLY fp1, fp2: T): BOOLEAN;
PROCEDURE Hash (READONLY fp: T): Word.T;
PROCEDURE Compare (READONLY fp1, fp2: T): [-1 .. 1];
(* The order of the bytes, the first one first. *)

END Fingerprint.
