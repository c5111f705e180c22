MODULE LowerCaseReturn EXPORTS Main;
PROCEDURE P () =
  VAR x: INTEGER;
  BEGIN
    return x;
  END P;
BEGIN
  P();
END LowerCaseReturn.
