MODULE SemicolonAfterVar EXPORTS Main;
VAR x: INTEGER
BEGIN
  x := 1;
END SemicolonAfterVar.
