(* The type LONGREAL as an argument of generic interfaces. *)

INTERFACE LongrealType;

IMPORT LongReal;

TYPE T = LONGREAL;

CONST
  Brand   = "LongrealType";
  Equal   = LongReal.Equal;
  Hash    = LongReal.Hash;
  Compare = LongReal.Compare;

END LongrealType.
