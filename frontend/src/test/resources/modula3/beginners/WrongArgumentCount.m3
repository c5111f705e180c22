MODULE WrongArgumentCount EXPORTS Main;
PROCEDURE Add (a, b: INTEGER): INTEGER = BEGIN RETURN a + b; END Add;
VAR i := Add(1);
VAR j := Add(1, 2, 3);
BEGIN
END WrongArgumentCount.
