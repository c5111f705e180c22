INTERFACE Constants;

TYPE
  Point = RECORD x, y: INTEGER := 1 END;
  Row = ARRAY [1 .. 3] OF INTEGER;
  Color = {Red, Green};

CONST
  Origin = Point{0, 0};
  Primes = ARRAY OF INTEGER{2, 3, 5, 7};
  Greeting = "hello";
  Digits = SET OF CHAR{'0' .. '9'};
  Rows = ARRAY [0 .. 1] OF Row{Row{1, 2, 3}, Row{4, ..}};

PROCEDURE Length (READONLY a: ARRAY OF INTEGER := Primes; t: TEXT := Greeting): INTEGER;

END Constants.
