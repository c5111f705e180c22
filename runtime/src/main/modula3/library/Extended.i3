(* The type EXTENDED: here the same numbers as LONGREAL. *)

INTERFACE Extended;

IMPORT Word;

TYPE T = EXTENDED;

CONST
  Brand = "Extended";

  Base         = 2;
  Precision    = 53;                        (* significant bits *)
  MaxFinite    = 1.7976931348623157X+308;
  MinPos       = 4.9406564584124654X-324;   (* least number greater than 0 *)
  MinPosNormal = 2.2250738585072014X-308;
  MaxExpDigits = 3;
  MaxSignifDigits = 17;                     (* decimal digits that tell all
                                               apart *)

PROCEDURE Equal (x, y: T): BOOLEAN;
(* x = y *)

PROCEDURE Hash (x: T): Word.T;
(* Equal numbers, 0 and -0 among them, have equal hash values. *)

PROCEDURE Compare (x, y: T): [-1 .. 1];
(* -1 if x < y, 0 if they are equal, 1 if x > y.  NaN comes after all numbers
   and is taken as equal to itself, so that this is a total order. *)

END Extended.
