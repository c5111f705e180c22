(* The type LONGREAL: IEEE 754 binary64. *)

INTERFACE LongReal;

IMPORT Word;

TYPE T = LONGREAL;

CONST
  Brand = "LongReal";

  Base         = 2;
  Precision    = 53;                        (* significant bits *)
  MaxFinite    = 1.7976931348623157D+308;
  MinPos       = 4.9406564584124654D-324;   (* least number greater than 0 *)
  MinPosNormal = 2.2250738585072014D-308;
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

END LongReal.
