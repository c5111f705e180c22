MODULE SQLError;

IMPORT Fmt;

REVEAL
  T = Public BRANDED "SQLError.T" OBJECT
  OVERRIDES
    describe := Describe;
  END;

CONST
  KindName = ARRAY Kind OF TEXT{"syntax", "name", "type", "constraint",
                                "arithmetic", "transaction", "storage"};

PROCEDURE New (kind: Kind; READONLY at: Position;
               format: TEXT; t1, t2, t3: TEXT := NIL): T =
  BEGIN
    RETURN NEW(T, kind := kind, at := at,
               message := Fmt.F(format, t1, t2, t3));
  END New;

PROCEDURE Describe (t: T): TEXT =
  VAR place := "";
  BEGIN
    IF t.at # Nowhere THEN
      place := Fmt.F(" at %s:%s", Fmt.Int(t.at.line), Fmt.Int(t.at.column));
    END;
    RETURN Fmt.F("%s error%s: %s", KindName[t.kind], place, t.message);
  END Describe;

BEGIN
END SQLError.
