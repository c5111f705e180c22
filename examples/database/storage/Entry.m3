MODULE Entry;

IMPORT Integer, Value;

PROCEDURE Compare (READONLY a, b: T): [-1 .. 1] =
  BEGIN
    WITH c = Value.Compare(a.value, b.value) DO
      IF c # 0 THEN RETURN c; END;
    END;
    RETURN Integer.Compare(a.id, b.id);
  END Compare;

BEGIN
END Entry.
