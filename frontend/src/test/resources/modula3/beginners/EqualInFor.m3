MODULE EqualInFor EXPORTS Main;
VAR x: INTEGER;
BEGIN
  FOR i = 1 TO 10 DO x := i; END;
END EqualInFor.
