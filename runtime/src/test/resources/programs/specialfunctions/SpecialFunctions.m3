(* The error, gamma and Bessel functions at some points, to 12 digits. *)
MODULE SpecialFunctions EXPORTS Main;

IMPORT Fmt, IO, Math;

PROCEDURE Put (x: LONGREAL) =
  BEGIN
    IO.Put(Fmt.LongReal(x, Fmt.Style.Sci, 11));
  END Put;

VAR x := 0.125D0;
BEGIN
  WHILE x < 600.0D0 DO
    IO.Put(Fmt.LongReal(x) & ":");
    Put(Math.erf(x));
    Put(Math.erfc(x));
    Put(Math.gamma(x + 0.1D0));
    Put(Math.gamma(-x - 0.1D0));
    IO.Put(Fmt.Int(Math.signgam) & "\n ");
    Put(Math.j0(x));
    Put(Math.j1(x));
    Put(Math.jn(5, x));
    IO.Put("\n ");
    Put(Math.y0(x));
    Put(Math.y1(x));
    Put(Math.yn(5, x));
    IO.Put("\n");
    x := 3.0D0 * x;
  END;
  Put(Math.remainder(5.0D0, 3.0D0));
  Put(Math.remainder(6.0D0, 4.0D0));
  Put(Math.remainder(-3.5D0, -2.0D0));
  Put(Math.remainder(1.0D300, 3.0D-5));
  Put(Math.cabs(Math.Complex{3.0D0, 4.0D0}));
  IO.Put("\n");
END SpecialFunctions.
