MODULE EndWithoutName EXPORTS Main;
PROCEDURE P () =
  BEGIN
  END;
BEGIN
  P();
END EndWithoutName.
