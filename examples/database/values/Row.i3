(* Rows: sequences of values, and their form in storage. *)

INTERFACE Row;

IMPORT Bytes, Value, Word;

TYPE
  T = REF ARRAY OF Value.T;
  Types = ARRAY OF Value.Type;

CONST Brand = "Row";

PROCEDURE Concat (a, b: T): T;
PROCEDURE Equal (a, b: T): BOOLEAN;
PROCEDURE Hash (a: T): Word.T;

PROCEDURE Compare (a, b: T): [-1 .. 1];
(* By the first values that differ in Value.Compare; a prefix comes first. *)

EXCEPTION TooLong;

PROCEDURE Pack (row: T; READONLY types: Types; VAR b: ARRAY OF Bytes.T):
  CARDINAL RAISES {TooLong};
(* Sets the first bytes of "b" to the form of "row" and returns how many these
   are; TooLong if "b" may be too short.  Requires that the values are NULL or of
   "types". *)

PROCEDURE Unpack (READONLY b: ARRAY OF Bytes.T; READONLY types: Types): T;
(* The inverse of Pack. *)

END Row.
