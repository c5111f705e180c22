(* What the checks need of Extended, and its greatest exponent plus 1. *)

INTERFACE ExtendedLimits;

IMPORT Extended;

TYPE T = Extended.T;

CONST
  Precision    = Extended.Precision;
  MaxFinite    = Extended.MaxFinite;
  MinPos       = Extended.MinPos;
  MinPosNormal = Extended.MinPosNormal;
  MaxSignifDigits = Extended.MaxSignifDigits;
  MaxExponent  = 1024;

END ExtendedLimits.
