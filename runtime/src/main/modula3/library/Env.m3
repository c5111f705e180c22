MODULE Env;

PROCEDURE Get (<*UNUSED*> nm: TEXT): TEXT =
  BEGIN
    RETURN NIL;
  END Get;

PROCEDURE GetNth (n: CARDINAL; <*UNUSED*> VAR nm, val: TEXT) =
  BEGIN
    <*ASSERT n < Count*>
  END GetNth;

BEGIN
END Env.
