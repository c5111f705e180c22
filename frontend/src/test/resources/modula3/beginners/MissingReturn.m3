MODULE MissingReturn EXPORTS Main;
IMPORT IO;
PROCEDURE Twice (n: INTEGER): INTEGER =
  BEGIN
    EVAL 2 * n;
  END Twice;
BEGIN
  IO.PutInt(Twice(2));
END MissingReturn.
