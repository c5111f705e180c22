MODULE MissingInterface EXPORTS Main;
IMPORT Strings, Tetx;
VAR t := Strings.Cat("a", "b");
VAR r := NEW(Strings.T);
BEGIN
END MissingInterface.
