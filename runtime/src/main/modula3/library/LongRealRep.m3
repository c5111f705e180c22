UNSAFE MODULE LongRealRep;

IMPORT LongReal;

PROCEDURE Bits (x: LongReal.T): INTEGER =
  BEGIN
    RETURN LOOPHOLE(x, INTEGER);
  END Bits;

PROCEDURE FromBits (bits: INTEGER): LongReal.T =
  BEGIN
    RETURN LOOPHOLE(bits, LONGREAL);
  END FromBits;

BEGIN
END LongRealRep.
