(* The type LONGREAL: IEEE 754 binary64. *)

INTERFACE LongReal;

TYPE T = LONGREAL;

CONST
  Base         = 2;
  Precision    = 53;                        (* significant bits *)
  MaxFinite    = 1.7976931348623157D+308;
  MinPos       = 4.9406564584124654D-324;   (* least number greater than 0 *)
  MinPosNormal = 2.2250738585072014D-308;
  MaxExpDigits = 3;
  MaxSigDigits = 17;                        (* decimal digits that tell all
                                               apart *)

END LongReal.
