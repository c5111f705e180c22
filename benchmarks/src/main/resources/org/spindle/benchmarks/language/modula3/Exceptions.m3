MODULE Exceptions;

IMPORT Word;

EXCEPTION Odd (INTEGER);

PROCEDURE Halve (number, depth: INTEGER): INTEGER RAISES {Odd} =
  BEGIN
    IF depth > 0 THEN RETURN Halve(number, depth - 1) + depth; END;
    IF Word.And(number, 4) # 0 THEN RAISE Odd(number); END;
    RETURN number DIV 2;
  END Halve;

PROCEDURE Run (count: INTEGER): INTEGER =
  VAR hash: Word.T := 0;
  BEGIN
    FOR i := 0 TO count - 1 DO
      TRY
        hash := Word.Plus(Word.Times(hash, 31), Halve(i, Word.And(i, 3)));
      EXCEPT
      | Odd (argument) => hash := Word.Plus(Word.Xor(hash, argument), 1);
      END;
    END;
    RETURN hash;
  END Run;

BEGIN
END Exceptions.
