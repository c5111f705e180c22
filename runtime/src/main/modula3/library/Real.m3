UNSAFE MODULE Real;

IMPORT Word;

PROCEDURE Equal (x, y: T): BOOLEAN =
  BEGIN
    RETURN x = y;
  END Equal;

PROCEDURE Hash (x: T): Word.T =
  BEGIN
    IF x = FLOAT(0, T) THEN RETURN 0; END;
    RETURN LOOPHOLE(x, [-16_7FFFFFFF - 1 .. 16_7FFFFFFF]);
  END Hash;

PROCEDURE Compare (x, y: T): [-1 .. 1] =
  BEGIN
    IF x < y THEN RETURN -1; END;
    IF x > y THEN RETURN 1; END;
    RETURN ORD(x # x) - ORD(y # y);
  END Compare;

BEGIN
END Real.
