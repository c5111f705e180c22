UNSAFE MODULE Tick;

IMPORT RTMachine;

PROCEDURE Now (): T =
  BEGIN
    RETURN RTMachine.Clock();
  END Now;

PROCEDURE ToSeconds (t: T): LONGREAL =
  BEGIN
    RETURN FLOAT(t, LONGREAL) / 1.0D9;
  END ToSeconds;

BEGIN
END Tick.
