MODULE Demo EXPORTS Main;

IMPORT Expressions, Fmt, IO, Text;

PROCEDURE Show (t: TEXT) =
  VAR chars: ARRAY [0 .. 31] OF CHAR;
  BEGIN
    Text.SetChars(chars, t);
    WITH text = SUBARRAY(chars, 0, Text.Length(t)) DO
      IO.Put(Fmt.F("%-12s token %-5s  date %s\n", t,
                   Fmt.Bool(Expressions.IsToken(text)),
                   Fmt.Bool(Expressions.IsDate(text))));
    END;
  END Show;

BEGIN
  Show("");
  Show("x_1");
  Show("1x");
  Show("10.25");
  Show("10.");
  Show("1994-11-14");
  Show("1994-21-14");
END Demo.
