MODULE RegexpWork;

IMPORT Expressions, Text;

CONST Number = 8;

VAR
  chars: ARRAY [0 .. Number - 1], [0 .. 31] OF CHAR;
  lengths: ARRAY [0 .. Number - 1] OF CARDINAL;

PROCEDURE Run (times: INTEGER): INTEGER =
  VAR found := 0;
  BEGIN
    FOR t := 1 TO times DO
      FOR i := FIRST(chars) TO LAST(chars) DO
        IF Expressions.IsToken(SUBARRAY(chars[i], 0, lengths[i])) THEN INC(found, i + 1); END;
      END;
    END;
    RETURN found;
  END Run;

PROCEDURE Add (i: CARDINAL; t: TEXT) =
  BEGIN
    lengths[i] := Text.Length(t);
    Text.SetChars(chars[i], t);
  END Add;

BEGIN
  Add(0, "identifier");
  Add(1, "x");
  Add(2, "a_long_name_with_numbers_0123");
  Add(3, "1234567890");
  Add(4, "3.141592653589793");
  Add(5, "3.");
  Add(6, "+1");
  Add(7, "almost_an_identifier!");
END RegexpWork.
