MODULE Zero;

IMPORT Log;

BEGIN
  value := 10;
  Log.Enter("Zero");
END Zero.
