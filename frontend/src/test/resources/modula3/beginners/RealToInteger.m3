MODULE RealToInteger EXPORTS Main;
VAR i: INTEGER; r: REAL;
BEGIN
  i := r;
  r := i;
  r := 1;
END RealToInteger.
