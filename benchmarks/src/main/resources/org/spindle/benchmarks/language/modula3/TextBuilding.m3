MODULE TextBuilding;

IMPORT Fmt, Text, Word;

PROCEDURE Join (from, to: INTEGER): TEXT =
  VAR middle: INTEGER;
  BEGIN
    IF to - from = 1 THEN RETURN Fmt.Int(from) & ","; END;
    middle := (from + to) DIV 2;
    RETURN Join(from, middle) & Join(middle, to);
  END Join;

PROCEDURE Run (count: INTEGER): INTEGER =
  VAR text := Join(0, count); hash: Word.T := Text.Length(text);
  BEGIN
    FOR i := 0 TO Text.Length(text) - 1 DO
      hash := Word.Plus(Word.Times(hash, 31), ORD(Text.GetChar(text, i)));
    END;
    RETURN hash;
  END Run;

BEGIN
END TextBuilding.
