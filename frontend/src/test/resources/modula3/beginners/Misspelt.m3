MODULE Misspelt EXPORTS Main;
IMPORT IO;
VAR count: INTEGER;
BEGIN
  cuont := 1;
  IO.Putt("x");
  Io.Put("x");
  IO.Put(1);
END Misspelt.
