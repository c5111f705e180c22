MODULE MissingThen EXPORTS Main;
VAR x: INTEGER;
BEGIN
  IF x = 1
    x := 2;
  END;
END MissingThen.
