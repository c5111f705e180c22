MODULE FormatterWork;

IMPORT Lines;

VAR line: ARRAY [0 .. 63] OF CHAR;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR i := 0 TO 7 DO
        sum := sum + Lines.Packet(100 * i, 60 + i, 16_c0a80000 + i, line) + ORD(line[5]) * (i + 1);
      END;
    END;
    RETURN sum;
  END Run;

BEGIN
END FormatterWork.
