UNSAFE MODULE Env;

IMPORT RTMachine, Text;

PROCEDURE Get (nm: TEXT): TEXT =
  VAR name, value: TEXT;
  BEGIN
    FOR i := 0 TO Count - 1 DO
      GetNth(i, name, value);
      IF Text.Equal(name, nm) THEN RETURN value; END;
    END;
    RETURN NIL;
  END Get;

PROCEDURE GetNth (n: CARDINAL; VAR nm, val: TEXT) =
  VAR length := RTMachine.Environment(n, NIL, 0) - 1; chars: REF ARRAY OF CHAR;
  BEGIN
    <*ASSERT length >= 0*>
    chars := NEW(REF ARRAY OF CHAR, length);
    EVAL RTMachine.Environment(n, ADR(chars[0]), length);
    WITH variable = Text.FromChars(chars^), end = Text.FindChar(variable, '=') DO
      nm := Text.Sub(variable, 0, end);
      val := Text.Sub(variable, end + 1);
    END;
  END GetNth;

BEGIN
  Count := 0;
  WHILE RTMachine.Environment(Count, NIL, 0) > 0 DO INC(Count); END;
END Env.
