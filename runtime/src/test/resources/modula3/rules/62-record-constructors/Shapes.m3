MODULE Shapes;

PROCEDURE Area (READONLY s: Shape): INTEGER =
  BEGIN
    RETURN (s.corners[1].x - s.at.x) * (s.corners[1].y - s.at.y);
  END Area;

BEGIN
END Shapes.
