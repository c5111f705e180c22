(* The functions of Math at chosen points, exactly. *)

MODULE Mathematics EXPORTS Main;

IMPORT Fmt, IO, Math;

TYPE Function = PROCEDURE (x: LONGREAL): LONGREAL;

CONST Points = ARRAY OF LONGREAL{
  0.5D0, -0.75D0, 1.0D0, 2.0D0, 3.0D0, -10.0D0, 0.001D0, 100.0D0, 12345.678D0,
  1.0D-10, 1.0D22};

PROCEDURE Show (name: TEXT; f: Function) =
  BEGIN
    IO.Put(name);
    FOR i := FIRST(Points) TO LAST(Points) DO
      IO.Put(" " & Fmt.LongReal(f(Points[i])));
    END;
    IO.Put("\n");
  END Show;

VAR e: INTEGER; i: LONGREAL;

BEGIN
  Show("sqrt", Math.sqrt);
  Show("exp", Math.exp);
  Show("expm1", Math.expm1);
  Show("log", Math.log);
  Show("log10", Math.log10);
  Show("log1p", Math.log1p);
  Show("sin", Math.sin);
  Show("cos", Math.cos);
  Show("tan", Math.tan);
  Show("asin", Math.asin);
  Show("acos", Math.acos);
  Show("atan", Math.atan);
  Show("sinh", Math.sinh);
  Show("cosh", Math.cosh);
  Show("tanh", Math.tanh);
  Show("asinh", Math.asinh);
  Show("acosh", Math.acosh);
  Show("atanh", Math.atanh);
  Show("floor", Math.floor);
  Show("ceil", Math.ceil);
  Show("rint", Math.rint);
  IO.Put(Fmt.LongReal(Math.pow(2.0D0, 10.0D0)) & " "
           & Fmt.LongReal(Math.pow(2.0D0, 0.5D0)) & " "
           & Fmt.LongReal(Math.pow(-3.0D0, 5.0D0)) & " "
           & Fmt.LongReal(Math.pow(10.0D0, -300.0D0)) & " "
           & Fmt.LongReal(Math.pow(1.0000001D0, 1.0D9)) & " "
           & Fmt.LongReal(Math.pow(-2.0D0, 0.5D0)) & "\n");
  IO.Put(Fmt.LongReal(Math.atan2(1.0D0, -1.0D0)) & " "
           & Fmt.LongReal(Math.atan2(-2.0D0, 0.5D0)) & " "
           & Fmt.LongReal(Math.hypot(3.0D200, 4.0D200)) & "\n");
  IO.Put(Fmt.LongReal(Math.fmod(1.0D20, 7.0D0)) & " "
           & Fmt.LongReal(Math.fmod(-5.5D0, 2.0D0)) & " "
           & Fmt.LongReal(Math.modf(-2.25D0, i)) & " "
           & Fmt.LongReal(i) & "\n");
  IO.Put(Fmt.LongReal(Math.frexp(48.0D0, e)) & " " & Fmt.Int(e) & " "
           & Fmt.LongReal(Math.ldexp(1.0D0, -1074)) & " "
           & Fmt.LongReal(Math.ldexp(0.75D0, 1024)) & "\n");
END Mathematics.
