(* The representation of Extended.T. *)

INTERFACE ExtendedRep;

IMPORT Decimal, Extended;

CONST
  Format       = Decimal.Format.Double;
  ExponentBits = 11;
  FractionBits = 52;

PROCEDURE Bits (x: Extended.T): INTEGER;
(* Its bits, extended to a word by the sign. *)

PROCEDURE FromBits (bits: INTEGER): Extended.T;
(* The number of which they are the bits. *)

END ExtendedRep.
