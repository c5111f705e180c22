INTERFACE Grow;
IMPORT Shape;
PROCEDURE By (t: Shape.T; n: INTEGER): Shape.T;
PROCEDURE Value (h: Shape.Handle): INTEGER;
END Grow.
