MODULE MissingEnd EXPORTS Main;
VAR x: INTEGER;
BEGIN
  IF x = 1 THEN
    x := 2;
END MissingEnd.
