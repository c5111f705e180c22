MODULE Grow;
IMPORT Shape, ShapeRep;
PROCEDURE By (t: Shape.T; n: INTEGER): Shape.T = BEGIN INC(t.side, n); IF FALSE THEN EVAL ShapeRep.Area(t); END; RETURN t; END By;
PROCEDURE Value (h: Shape.Handle): INTEGER = BEGIN RETURN h^.value + h.value; END Value;
BEGIN
END Grow.
