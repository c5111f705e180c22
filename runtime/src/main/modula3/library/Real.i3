(* The type REAL: IEEE 754 binary32. *)

INTERFACE Real;

TYPE T = REAL;

CONST
  Base         = 2;
  Precision    = 24;                (* significant bits *)
  MaxFinite    = 3.40282347E+38;
  MinPos       = 1.40129846E-45;    (* least number greater than 0 *)
  MinPosNormal = 1.17549435E-38;
  MaxExpDigits = 2;
  MaxSigDigits = 9;                 (* decimal digits that tell all apart *)

END Real.
