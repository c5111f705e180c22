MODULE Body;

PROCEDURE exit (body: INTEGER): INTEGER = VAR exit := body + int; BEGIN RETURN exit END exit;

PROCEDURE malloc (n := Main): INTEGER =
  PROCEDURE malloc (n: INTEGER): INTEGER = BEGIN RETURN n * class END malloc;
  BEGIN
    RETURN malloc(n) + rt;
  END malloc;

BEGIN
  INC(sp, rt);
END Body.
