INTERFACE ShapeRep;
IMPORT Shape;
REVEAL
  Shape.T = Shape.Public BRANDED "Shape.T" OBJECT side: INTEGER; OVERRIDES area := Area; END;
  Shape.Handle = BRANDED "Shape.Handle" REF RECORD value: INTEGER END;
PROCEDURE Area (t: Shape.T): INTEGER;
END ShapeRep.
