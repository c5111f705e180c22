MODULE AndSign EXPORTS Main;
VAR a, b: BOOLEAN; x: INTEGER;
BEGIN
  IF a && b THEN x := 1; END;
END AndSign.
