MODULE Meter;

REVEAL
  T = BRANDED OBJECT
    name: TEXT;
    value: INTEGER := 0;
  METHODS
    step (by: INTEGER) := Add;
  END;

PROCEDURE Add (t: T; by: INTEGER) =
  BEGIN
    INC(t.value, by);
  END Add;

PROCEDURE New (name: TEXT): T =
  BEGIN
    RETURN NEW(T, name := name);
  END New;

PROCEDURE Step (t: T; by: INTEGER) =
  BEGIN
    t.step(by);
  END Step;

PROCEDURE Value (t: T): INTEGER =
  BEGIN
    RETURN t.value;
  END Value;

BEGIN
END Meter.
