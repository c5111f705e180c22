MODULE Opaque;
REVEAL
  T = Public BRANDED "Opaque.T" OBJECT n: INTEGER OVERRIDES init := Init; next := Next END;
  Handle = BRANDED REF RECORD value: INTEGER END;
PROCEDURE Init (t: T; n: INTEGER): T = BEGIN t.n := n; INC(created); RETURN t END Init;
PROCEDURE Next (t: T): INTEGER = BEGIN INC(t.n); RETURN t.n END Next;
PROCEDURE NewHandle (n: INTEGER): Handle = BEGIN RETURN NEW(Handle, value := n) END NewHandle;
PROCEDURE Value (h: Handle): INTEGER RAISES {Bad} =
  BEGIN IF h.value < 0 THEN RAISE Bad(h.value) END; RETURN h.value END Value;
BEGIN
  INC(created);
END Opaque.
