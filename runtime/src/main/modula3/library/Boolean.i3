(* The type BOOLEAN as an argument of generic interfaces. *)

INTERFACE Boolean;

IMPORT Word;

TYPE T = BOOLEAN;

CONST Brand = "Boolean";

PROCEDURE Equal (a, b: T): BOOLEAN;

PROCEDURE Hash (a: T): Word.T;
(* Equal values have equal hash values. *)

PROCEDURE Compare (a, b: T): [-1 .. 1];
(* -1 if "a" comes before "b", 0 if they are equal, 1 if it comes after. *)

END Boolean.
