MODULE Chain;
REVEAL
  C = B BRANDED "Chain.C" OBJECT c := 3; END;
  A = BRANDED "Chain.A" OBJECT a := 1; END;
  B = A BRANDED "Chain.B" OBJECT b := 2; END;
PROCEDURE Make (): C = BEGIN RETURN NEW(C, a := 10); END Make;
PROCEDURE Value (a: A): INTEGER =
  BEGIN
    TYPECASE a OF
    | C (c) => RETURN c.a + c.b + c.c;
    | B (b) => RETURN b.a + b.b;
    ELSE RETURN a.a;
    END;
  END Value;
BEGIN
END Chain.
