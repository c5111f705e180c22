MODULE MarshallerWork;

IMPORT Marshaller, Messages, Word;

VAR
  record: ARRAY [0 .. Messages.ReadSize - 1] OF Marshaller.Octet;
  message: ARRAY [0 .. 63] OF Marshaller.Octet;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR sum := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR i := 0 TO 7 DO
        record[i] := Word.And(t + i, 255);
        sum := sum + Messages.PutRead(record, message) + message[3] * i;
      END;
    END;
    RETURN sum;
  END Run;

BEGIN
  FOR i := FIRST(record) TO LAST(record) DO record[i] := 3 * i; END;
END MarshallerWork.
