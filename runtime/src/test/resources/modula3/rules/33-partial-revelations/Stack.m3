MODULE Stack;
IMPORT StackRep;
REVEAL T = StackRep.Rep BRANDED "Stack.T" OBJECT OVERRIDES push := Push; pop := Pop; END;
PROCEDURE Push (t: T; n: INTEGER) =
  BEGIN
    IF t.data = NIL THEN t.data := NEW(REF ARRAY OF INTEGER, 10); END;
    t.data[t.size] := n; INC(t.size);
  END Push;
PROCEDURE Pop (t: T): INTEGER = BEGIN DEC(t.size); RETURN t.data[t.size]; END Pop;
BEGIN
END Stack.
