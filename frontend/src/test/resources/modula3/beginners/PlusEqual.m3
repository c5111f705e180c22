MODULE PlusEqual EXPORTS Main;
VAR x: INTEGER;
BEGIN
  x += 1;
  x++;
END PlusEqual.
