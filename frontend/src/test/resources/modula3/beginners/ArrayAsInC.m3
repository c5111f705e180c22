MODULE ArrayAsInC EXPORTS Main;
VAR a: ARRAY [1 .. 10] OF INTEGER; m: ARRAY OF INTEGER; b: INTEGER[10];
BEGIN
  a[0] := 1;
  a.length := 2;
END ArrayAsInC.
