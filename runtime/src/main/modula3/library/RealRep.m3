UNSAFE MODULE RealRep;

IMPORT Real, Word;

TYPE Int32 = [-16_7FFFFFFF - 1 .. 16_7FFFFFFF];

PROCEDURE Bits (x: Real.T): INTEGER =
  BEGIN
    RETURN LOOPHOLE(x, Int32);
  END Bits;

PROCEDURE FromBits (bits: INTEGER): Real.T =
  VAR low := Word.Extract(bits, 0, 32);
  BEGIN
    IF low > LAST(Int32) THEN DEC(low, Word.LeftShift(1, 32)); END;
    RETURN LOOPHOLE(VAL(low, Int32), REAL);
  END FromBits;

BEGIN
END RealRep.
