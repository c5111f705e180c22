(* The type LONGINT as an argument of generic interfaces. *)

INTERFACE Longint;

IMPORT Word;

TYPE T = LONGINT;

CONST Brand = "Longint";

PROCEDURE Equal (a, b: T): BOOLEAN;

PROCEDURE Hash (a: T): Word.T;
(* Equal values have equal hash values. *)

PROCEDURE Compare (a, b: T): [-1 .. 1];
(* -1 if "a" is less than "b", 0 if they are equal, 1 if it is greater. *)

END Longint.
