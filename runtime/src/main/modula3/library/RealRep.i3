(* The representation of Real.T. *)

INTERFACE RealRep;

IMPORT Decimal, Real;

CONST
  Format       = Decimal.Format.Single;
  ExponentBits = 8;
  FractionBits = 23;

PROCEDURE Bits (x: Real.T): INTEGER;
(* Its bits, extended to a word by the sign. *)

PROCEDURE FromBits (bits: INTEGER): Real.T;
(* The number of which they are the bits. *)

END RealRep.
