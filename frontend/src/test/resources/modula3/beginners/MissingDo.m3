MODULE MissingDo EXPORTS Main;
VAR x: INTEGER;
BEGIN
  WHILE x < 10
    INC(x);
  END;
END MissingDo.
