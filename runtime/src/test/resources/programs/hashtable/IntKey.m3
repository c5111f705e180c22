MODULE IntKey;

IMPORT Word;

PROCEDURE Hash (k: T): Word.T =
  BEGIN
    RETURN Word.Times(k, 16_9E3779B97F4A7C15);
  END Hash;

PROCEDURE Equal (a, b: T): BOOLEAN =
  BEGIN
    RETURN a = b;
  END Equal;

BEGIN
END IntKey.
