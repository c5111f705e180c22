GENERIC MODULE Best (Elem);

IMPORT Text;

REVEAL
  T = Public BRANDED Brand OBJECT
    n := 0;
    elements: ARRAY [0 .. Max - 1] OF Elem.T;
  OVERRIDES
    add := Add;
    best := Find;
  END;

VAR made := Text.Length(Brand);

PROCEDURE Add (self: T; READONLY e: Elem.T) RAISES {Full} =
  BEGIN
    IF self.n = Max THEN RAISE Full(made); END;
    self.elements[self.n] := e;
    INC(self.n);
  END Add;

PROCEDURE Find (self: T): Elem.T =
  VAR best := self.elements[0];
  BEGIN
    FOR i := 1 TO self.n - 1 DO
      IF Elem.Less(best, self.elements[i]) THEN best := self.elements[i]; END;
    END;
    RETURN best;
  END Find;

BEGIN
END Best.
