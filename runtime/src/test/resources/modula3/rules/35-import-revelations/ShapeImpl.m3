MODULE ShapeImpl EXPORTS Shape, ShapeRep;
PROCEDURE New (n: INTEGER): T = BEGIN RETURN NEW(T, side := n); END New;
PROCEDURE Area (t: T): INTEGER = BEGIN RETURN t.side * t.side; END Area;
PROCEDURE Wrap (n: INTEGER): Handle = BEGIN RETURN NEW(Handle, value := n); END Wrap;
BEGIN
END ShapeImpl.
