MODULE HostileEvents EXPORTS Hostile;

PROCEDURE Change (VAR p: Pair) =
  BEGIN
    p.number := p.number + 1;
  END Change;

PROCEDURE Look (<*UNUSED*> n: INTEGER) =
  BEGIN
  END Look;

BEGIN
END HostileEvents.
