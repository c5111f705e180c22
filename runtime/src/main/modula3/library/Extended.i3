(* The type EXTENDED: here the same numbers as LONGREAL. *)

INTERFACE Extended;

TYPE T = EXTENDED;

CONST
  Base         = 2;
  Precision    = 53;                        (* significant bits *)
  MaxFinite    = 1.7976931348623157X+308;
  MinPos       = 4.9406564584124654X-324;   (* least number greater than 0 *)
  MinPosNormal = 2.2250738585072014X-308;
  MaxExpDigits = 3;
  MaxSigDigits = 17;                        (* decimal digits that tell all
                                               apart *)

END Extended.
