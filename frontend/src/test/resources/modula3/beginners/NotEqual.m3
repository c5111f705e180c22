MODULE NotEqual EXPORTS Main;
VAR x: INTEGER;
BEGIN
  IF x != 1 THEN x := 2; END;
END NotEqual.
