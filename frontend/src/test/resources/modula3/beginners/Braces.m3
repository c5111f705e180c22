MODULE Braces EXPORTS Main;
IMPORT IO, Fmt;
PROCEDURE Max (a, b: INTEGER): INTEGER =
  VAR a: INTEGER;
  BEGIN
    IF a > b { RETURN a; } ELSE { RETURN b; }
  END Max;
BEGIN
  IO.Put(Fmt.Int(Max(1, 2)));
END Braces.
