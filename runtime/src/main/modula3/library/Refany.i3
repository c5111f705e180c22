(* The type REFANY as an argument of generic interfaces.  References are equal
   when they are the same. *)

INTERFACE Refany;

IMPORT Word;

TYPE T = REFANY;

CONST Brand = "Refany";

PROCEDURE Equal (a, b: T): BOOLEAN;

PROCEDURE Hash (a: T): Word.T;

PROCEDURE Compare (a, b: T): [-1 .. 1];
(* Some total order, which may be another in the next run of the program.  NIL
   comes first. *)

END Refany.
