MODULE ResultNotUsed EXPORTS Main;
PROCEDURE Twice (n: INTEGER): INTEGER = BEGIN RETURN 2 * n; END Twice;
BEGIN
  Twice(2);
END ResultNotUsed.
