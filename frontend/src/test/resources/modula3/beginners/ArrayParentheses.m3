MODULE ArrayParentheses EXPORTS Main;
VAR a: ARRAY [1 .. 10] OF INTEGER;
BEGIN
  a(1) := 2;
END ArrayParentheses.
