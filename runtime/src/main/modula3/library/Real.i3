(* The type REAL: IEEE 754 binary32. *)

INTERFACE Real;

IMPORT Word;

TYPE T = REAL;

CONST
  Brand = "Real";

  Base         = 2;
  Precision    = 24;                (* significant bits *)
  MaxFinite    = 3.40282347E+38;
  MinPos       = 1.40129846E-45;    (* least number greater than 0 *)
  MinPosNormal = 1.17549435E-38;
  MaxExpDigits = 2;
  MaxSignifDigits = 9;              (* decimal digits that tell all apart *)

PROCEDURE Equal (x, y: T): BOOLEAN;
(* x = y *)

PROCEDURE Hash (x: T): Word.T;
(* Equal numbers, 0 and -0 among them, have equal hash values. *)

PROCEDURE Compare (x, y: T): [-1 .. 1];
(* -1 if x < y, 0 if they are equal, 1 if x > y.  NaN comes after all numbers
   and is taken as equal to itself, so that this is a total order. *)

END Real.
