MODULE NumberInText EXPORTS Main;
IMPORT IO;
VAR i: INTEGER;
BEGIN
  IO.Put("i = " & i & "\n");
  IO.Put("i = " + "x");
END NumberInText.
