MODULE Demo EXPORTS Main;

IMPORT IO, Lines, Text;

VAR line: ARRAY [0 .. 63] OF CHAR;

PROCEDURE Show (length: CARDINAL) =
  BEGIN
    IO.Put(Text.FromChars(SUBARRAY(line, 0, MIN(length, NUMBER(line)))) & "\n");
  END Show;

BEGIN
  Show(Lines.Packet(1, 60, 16_c0a80001, line));
  Show(Lines.Packet(-12, 1514, -1, line));
  Show(Lines.Percent(7, line));
  Show(Lines.Percent(100, line));
  Show(MIN(8, Lines.Packet(1, 2, 3, SUBARRAY(line, 0, 8))));
END Demo.
