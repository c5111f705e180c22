INTERFACE Shapes;

TYPE
  Point = RECORD x, y := 0 END;
  Shape = RECORD
    name: TEXT;
    at := Point{y := 1};
    corners: ARRAY [0 .. 1] OF Point := ARRAY [0 .. 1] OF Point{Point{1}, Point{2, 2}};
    filled := TRUE;
    area: PROCEDURE (READONLY s: Shape): INTEGER := Area;
  END;

PROCEDURE Area (READONLY s: Shape): INTEGER;

END Shapes.
