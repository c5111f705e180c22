MODULE ElseIf EXPORTS Main;
VAR x: INTEGER;
BEGIN
  IF x = 1 THEN
    x := 2;
  ELSE IF x = 2 THEN
    x := 3;
  END;
END ElseIf.
