UNSAFE MODULE ExtendedRep;

IMPORT Extended;

PROCEDURE Bits (x: Extended.T): INTEGER =
  BEGIN
    RETURN LOOPHOLE(x, INTEGER);
  END Bits;

PROCEDURE FromBits (bits: INTEGER): Extended.T =
  BEGIN
    RETURN LOOPHOLE(bits, EXTENDED);
  END FromBits;

BEGIN
END ExtendedRep.
