(* Infinities and NaN.  Do not assign to these variables. *)

INTERFACE IEEESpecial;

VAR
  RealPosInf, RealNegInf, RealNaN: REAL;
  LongPosInf, LongNegInf, LongNaN: LONGREAL;
  ExtdPosInf, ExtdNegInf, ExtdNaN: EXTENDED;

END IEEESpecial.
