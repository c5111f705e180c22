MODULE WrongEndName EXPORTS Main;
VAR x: INTEGER;
BEGIN
  x := 1;
END Other.
