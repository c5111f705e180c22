MODULE StatementsWithoutBegin EXPORTS Main;
IMPORT IO;
VAR i: INTEGER;
FOR i := 1 TO 10 DO
  IO.PutInt(i);
END;
END StatementsWithoutBegin.
