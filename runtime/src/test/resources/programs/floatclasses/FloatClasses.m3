(* The operations of RealFloat, LongFloat and ExtendedFloat, and FloatMode. *)

MODULE FloatClasses EXPORTS Main;

IMPORT ExtendedCheck, ExtendedFloat, FloatMode, Fmt, IEEESpecial, IO, LongFloat, LongRealCheck, RealCheck,
       RealFloat;

PROCEDURE Digits (READONLY a: LongFloat.DecimalApprox): TEXT =
  VAR t := "";
  BEGIN
    FOR i := 0 TO a.len - 1 DO t := t & Fmt.Int(a.digits[i]); END;
    RETURN t & " " & Fmt.Int(a.exp) & " " & Fmt.Int(a.errorSign) & "\n";
  END Digits;

PROCEDURE Modes () =
  VAR n := 0;
  BEGIN
    TRY
      FloatMode.SetRounding(FloatMode.RoundDefault);
      FloatMode.SetBehavior(FloatMode.Flag.Overflow, FloatMode.Behavior.Ignore);
      FloatMode.ClearFlag(FloatMode.Flag.Inexact);
      IF FloatMode.SetFlags(FloatMode.NoFlags) = FloatMode.GetFlags() THEN INC(n); END;
    EXCEPT FloatMode.Failure =>
      IO.Put("failure\n");
    END;
    TRY
      FloatMode.SetRounding(FloatMode.RoundingMode.TowardZero);
    EXCEPT FloatMode.Failure =>
      INC(n);
    END;
    TRY
      FloatMode.SetBehavior(FloatMode.Flag.Overflow, FloatMode.Behavior.Trap);
    EXCEPT FloatMode.Failure =>
      INC(n);
    END;
    TRY
      EVAL FloatMode.SetFlags(SET OF FloatMode.Flag{FloatMode.Flag.Inexact});
    EXCEPT FloatMode.Failure =>
      INC(n);
    END;
    IF FloatMode.IEEE AND FloatMode.GetRounding() = FloatMode.RoundDefault
         AND FloatMode.GetBehavior(FloatMode.Flag.IntDivByZero) = FloatMode.Behavior.Trap THEN
      INC(n);
    END;
    IO.Put("modes " & Fmt.Int(n) & "\n");
  END Modes;

PROCEDURE Specials () =
  BEGIN
    IO.Put("specials " & Fmt.Bool(
      RealFloat.Class(IEEESpecial.RealPosInf) = RealFloat.IEEEClass.Infinity AND IEEESpecial.RealPosInf > 0.0
      AND LongFloat.Class(IEEESpecial.LongPosInf) = LongFloat.IEEEClass.Infinity AND IEEESpecial.LongPosInf > 0.0D0
      AND ExtendedFloat.Class(IEEESpecial.ExtdPosInf) = ExtendedFloat.IEEEClass.Infinity
      AND IEEESpecial.ExtdPosInf > 0.0X0) & Fmt.Bool(
      IEEESpecial.RealNegInf = -IEEESpecial.RealPosInf AND IEEESpecial.LongNegInf = -IEEESpecial.LongPosInf
      AND IEEESpecial.ExtdNegInf = -IEEESpecial.ExtdPosInf) & Fmt.Bool(
      RealFloat.IsNaN(IEEESpecial.RealNaN) AND LongFloat.IsNaN(IEEESpecial.LongNaN)
      AND ExtendedFloat.IsNaN(IEEESpecial.ExtdNaN)) & "\n");
  END Specials;

BEGIN
  IO.Put("REAL\n");
  RealCheck.All();
  IO.Put("LONGREAL\n");
  LongRealCheck.All();
  IO.Put("EXTENDED\n");
  ExtendedCheck.All();
  IO.Put(Digits(LongFloat.ToDecimal(1.0D23)));
  IO.Put(Digits(LongFloat.ToDecimal(2.0D0 / 3.0D0)));
  IO.Put(Digits(LongFloat.ToDecimal(5.0D-324)));
  IO.Put(Digits(LongFloat.ToDecimal(FLOAT(RealFloat.NextAfter(1.0, 2.0), LONGREAL))));
  Modes();
  Specials();
END FloatClasses.
