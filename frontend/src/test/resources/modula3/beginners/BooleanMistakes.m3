MODULE BooleanMistakes EXPORTS Main;
VAR b: BOOLEAN; x: INTEGER;
BEGIN
  b := true;
  IF x THEN b := FALSE; END;
  IF x = 1 OR 2 THEN b := FALSE; END;
END BooleanMistakes.
