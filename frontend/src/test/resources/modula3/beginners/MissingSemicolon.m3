MODULE MissingSemicolon EXPORTS Main;
IMPORT IO;
VAR x: INTEGER;
BEGIN
  x := 1
  IO.PutInt(x);
END MissingSemicolon.
