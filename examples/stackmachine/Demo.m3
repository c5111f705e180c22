MODULE Demo EXPORTS Main;

IMPORT Fmt, IO, Programs;

BEGIN
  FOR i := 0 TO 10 BY 2 DO
    IO.Put(Fmt.F("%3s %6s %10s %6s\n",
                 Fmt.Int(i),
                 Fmt.Int(Programs.Polynomial(i)),
                 Fmt.Int(Programs.Factorial(i)),
                 Fmt.Int(Programs.SumOfSquares(i))));
  END;
END Demo.
