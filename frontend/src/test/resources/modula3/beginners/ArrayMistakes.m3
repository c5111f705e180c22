MODULE ArrayMistakes EXPORTS Main;
VAR a: ARRAY [1 .. 10] OF INTEGER; m: ARRAY OF INTEGER;
BEGIN
  a[0] := 1;
  a.length := 2;
  a['x'] := 3;
END ArrayMistakes.
