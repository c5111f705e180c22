MODULE EndAfterUntil EXPORTS Main;
VAR x: INTEGER;
BEGIN
  REPEAT
    INC(x);
  UNTIL x = 10
  END;
END EndAfterUntil.
