MODULE Shape;
REVEAL T = Public BRANDED OBJECT k := 7 OVERRIDES m := M END;
CONST Mine = T.m;
PROCEDURE M (self: T; x: INTEGER): INTEGER = BEGIN RETURN self.k + x END M;
PROCEDURE Name (<*UNUSED*> self: Public): TEXT = BEGIN RETURN "shape" END Name;
BEGIN
  <*ASSERT Mine = M*>
END Shape.
