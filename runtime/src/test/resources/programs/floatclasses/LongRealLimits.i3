(* What the checks need of LongReal, and its greatest exponent plus 1. *)

INTERFACE LongRealLimits;

IMPORT LongReal;

TYPE T = LongReal.T;

CONST
  Precision    = LongReal.Precision;
  MaxFinite    = LongReal.MaxFinite;
  MinPos       = LongReal.MinPos;
  MinPosNormal = LongReal.MinPosNormal;
  MaxSignifDigits = LongReal.MaxSignifDigits;
  MaxExponent  = 1024;

END LongRealLimits.
