(* The type REAL as an argument of generic interfaces. *)

INTERFACE RealType;

IMPORT Real;

TYPE T = REAL;

CONST
  Brand   = "RealType";
  Equal   = Real.Equal;
  Hash    = Real.Hash;
  Compare = Real.Compare;

END RealType.
