MODULE InterpreterWork;

IMPORT Programs, Word;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR i := 0 TO 7 DO
        sum := Word.Plus(sum, Programs.SumOfSquares(20 + Word.And(sum, 7)));
      END;
    END;
    RETURN sum;
  END Run;

BEGIN
END InterpreterWork.
