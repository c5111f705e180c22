MODULE HexNumber EXPORTS Main;
VAR x: INTEGER;
BEGIN
  x := 0x1F;
END HexNumber.
