MODULE SemicolonAfterType EXPORTS Main;
TYPE Point = RECORD x: INTEGER; y: INTEGER; END
VAR p: Point;
BEGIN
  p.z := 1;
END SemicolonAfterType.
