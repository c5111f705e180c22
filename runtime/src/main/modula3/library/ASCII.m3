MODULE ASCII;

IMPORT Word;

CONST Case = ORD('a') - ORD('A');

BEGIN
  FOR c := FIRST(CHAR) TO LAST(CHAR) DO
    Upper[c] := c;
    Lower[c] := c;
    Control[c] := c;
  END;
  FOR c := 'A' TO 'Z' DO
    Lower[c] := VAL(ORD(c) + Case, CHAR);
    Upper[Lower[c]] := c;
  END;
  FOR c := ' ' TO '~' DO
    Control[c] := VAL(Word.And(ORD(c), 16_1F), CHAR);
  END;
END ASCII.
