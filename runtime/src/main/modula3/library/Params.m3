UNSAFE MODULE Params;

IMPORT RTMachine, Text;

PROCEDURE Get (n: CARDINAL): TEXT =
  VAR length := RTMachine.Argument(n, NIL, 0); chars: REF ARRAY OF CHAR;
  BEGIN
    <*ASSERT length >= 0*>
    IF length = 0 THEN RETURN ""; END;
    chars := NEW(REF ARRAY OF CHAR, length);
    EVAL RTMachine.Argument(n, ADR(chars[0]), length);
    RETURN Text.FromChars(chars^);
  END Get;

BEGIN
  Count := 0;
  WHILE RTMachine.Argument(Count, NIL, 0) >= 0 DO INC(Count); END;
END Params.
