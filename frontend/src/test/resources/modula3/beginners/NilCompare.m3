MODULE NilCompare EXPORTS Main;
VAR p: REF INTEGER;
BEGIN
  p := NEW(INTEGER);
  p = NIL;
END NilCompare.
