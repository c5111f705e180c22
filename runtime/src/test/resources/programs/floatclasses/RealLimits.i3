(* What the checks need of Real, and its greatest exponent plus 1. *)

INTERFACE RealLimits;

IMPORT Real;

TYPE T = Real.T;

CONST
  Precision    = Real.Precision;
  MaxFinite    = Real.MaxFinite;
  MinPos       = Real.MinPos;
  MinPosNormal = Real.MinPosNormal;
  MaxSignifDigits = Real.MaxSignifDigits;
  MaxExponent  = 128;

END RealLimits.
