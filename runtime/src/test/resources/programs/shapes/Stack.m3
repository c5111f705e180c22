MODULE Stack;

REVEAL T = Public BRANDED OBJECT
    elements: REF ARRAY OF REFANY := NIL;
    depth: CARDINAL := 0;
  OVERRIDES
    init := Init;
    push := Push;
    pop := Pop;
    empty := Empty;
  END;

PROCEDURE Init (t: T): T =
  BEGIN
    t.elements := NEW(REF ARRAY OF REFANY, 2);
    t.depth := 0;
    RETURN t;
  END Init;

PROCEDURE Push (t: T; r: REFANY) =
  VAR old := t.elements;
  BEGIN
    IF t.depth = NUMBER(old^) THEN
      t.elements := NEW(REF ARRAY OF REFANY, 2 * NUMBER(old^));
      SUBARRAY(t.elements^, 0, t.depth) := old^;
    END;
    t.elements[t.depth] := r;
    INC(t.depth);
  END Push;

PROCEDURE Pop (t: T): REFANY =
  VAR r: REFANY;
  BEGIN
    DEC(t.depth);
    r := t.elements[t.depth];
    t.elements[t.depth] := NIL;
    RETURN r;
  END Pop;

PROCEDURE Empty (t: T): BOOLEAN =
  BEGIN
    RETURN t.depth = 0;
  END Empty;

BEGIN
END Stack.
