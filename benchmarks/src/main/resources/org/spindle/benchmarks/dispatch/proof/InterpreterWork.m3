MODULE InterpreterWork;

IMPORT Programs, Word;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR n := 20 TO 27 DO sum := Word.Plus(sum, Programs.SumOfSquares(n)); END;
    END;
    RETURN sum;
  END Run;

BEGIN
END InterpreterWork.
