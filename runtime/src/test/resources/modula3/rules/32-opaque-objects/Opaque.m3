MODULE Opaque;
REVEAL T = Public BRANDED OBJECT hidden: INTEGER := 10; shown: CHAR := 's'; OVERRIDES init := Init; get := Get; END;
PROCEDURE Init (t: T; n: INTEGER): T = BEGIN INC(made); t.hidden := t.hidden + n; RETURN t; END Init;
PROCEDURE Get (t: T): INTEGER = BEGIN t.hook(); RETURN t.hidden + ORD(t.shown); END Get;
BEGIN
  made := 100;
END Opaque.
