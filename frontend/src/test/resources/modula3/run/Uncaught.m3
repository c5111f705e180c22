MODULE Uncaught EXPORTS Main;
IMPORT IO;

EXCEPTION Lost(INTEGER);

PROCEDURE P () RAISES {Lost} =
  BEGIN
  IO.Put("before\n");
  RAISE Lost(5);
  END P;

BEGIN
  P();
END Uncaught.
