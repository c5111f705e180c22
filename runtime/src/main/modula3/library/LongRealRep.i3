(* The representation of LongReal.T. *)

INTERFACE LongRealRep;

IMPORT Decimal, LongReal;

CONST
  Format       = Decimal.Format.Double;
  ExponentBits = 11;
  FractionBits = 52;

PROCEDURE Bits (x: LongReal.T): INTEGER;
(* Its bits, extended to a word by the sign. *)

PROCEDURE FromBits (bits: INTEGER): LongReal.T;
(* The number of which they are the bits. *)

END LongRealRep.
