MODULE Stack;

PROCEDURE Push (s: T) =
  BEGIN
    INC(s.depth); INC(total);
  END Push;

PROCEDURE Pop (s: T) RAISES {Empty} =
  BEGIN
    IF s.depth = 0 THEN RAISE Empty(total); END;
    DEC(s.depth);
  END Pop;

BEGIN
END Stack.
