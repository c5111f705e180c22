MODULE IEEESpecial;

IMPORT Decimal;

BEGIN
  LongPosInf := Decimal.Infinity();
  LongNegInf := -LongPosInf;
  LongNaN := LongPosInf + LongNegInf;
  RealPosInf := FLOAT(LongPosInf, REAL);
  RealNegInf := -RealPosInf;
  RealNaN := RealPosInf + RealNegInf;
  ExtdPosInf := FLOAT(LongPosInf, EXTENDED);
  ExtdNegInf := -ExtdPosInf;
  ExtdNaN := ExtdPosInf + ExtdNegInf;
END IEEESpecial.
