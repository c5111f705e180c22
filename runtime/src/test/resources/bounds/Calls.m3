MODULE Calls EXPORTS Main;

TYPE
  Point = RECORD x, y: INTEGER; name: ARRAY [0 .. 7] OF CHAR; END;
  Points = ARRAY [0 .. 9] OF Point;

VAR
  points, saved: Points;
  result: INTEGER := 0;

EPHEMERAL PROCEDURE Distance (i: INTEGER): INTEGER =
  BEGIN
    IF i < FIRST(points) OR i >= LAST(points) THEN RETURN 0; END;
    WITH p = points[i], q = points[i + 1] DO
      RETURN ABS(p.x - q.x) + ABS(p.y - q.y);
    END;
  END Distance;

EPHEMERAL PROCEDURE Total (n: INTEGER) =
  VAR s := n MOD 3;
  BEGIN
    FOR i := 0 TO LAST(points) - 1 DO
      INC(s, Distance(i));
    END;
    result := s;
  END Total;

EPHEMERAL PROCEDURE Move (by: INTEGER) =
  BEGIN
    INC(points[3].x, by);
    DEC(points[4].y, by);
  END Move;

EPHEMERAL PROCEDURE MoveAll (n: INTEGER) =
  BEGIN
    FOR i := FIRST(points) TO LAST(points) DO
      points[i].x := i;
      Move(n MOD 100);
    END;
  END MoveAll;

EPHEMERAL PROCEDURE Save (<*UNUSED*> n: INTEGER) =
  BEGIN
    saved := points;
  END Save;

EPHEMERAL PROCEDURE Local (n: INTEGER) =
  VAR a: ARRAY [0 .. 19] OF INTEGER;
  BEGIN
    FOR i := FIRST(a) TO LAST(a) DO
      a[i] := i * n MOD 16;
    END;
    FOR i := FIRST(a) TO LAST(a) DO
      INC(result, a[(i * 7) MOD 20] MOD 5);
    END;
  END Local;

BEGIN
  Total(1); MoveAll(1); Save(1); Local(1);
END Calls.
