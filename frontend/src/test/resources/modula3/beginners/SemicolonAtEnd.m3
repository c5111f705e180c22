MODULE SemicolonAtEnd EXPORTS Main;
VAR x: INTEGER;
BEGIN
  x := 1;
END SemicolonAtEnd;
