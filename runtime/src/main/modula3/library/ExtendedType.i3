(* The type EXTENDED as an argument of generic interfaces. *)

INTERFACE ExtendedType;

IMPORT Extended;

TYPE T = EXTENDED;

CONST
  Brand   = "ExtendedType";
  Equal   = Extended.Equal;
  Hash    = Extended.Hash;
  Compare = Extended.Compare;

END ExtendedType.
