MODULE Lines;

IMPORT Formatter;

CONST
  PacketFormat = ARRAY OF CHAR{
    '#', '%', 'd', ':', ' ', '%', '4', 'd', ' ', 'o', 'c', 't', 'e', 't', 's',
    ' ', 'f', 'r', 'o', 'm', ' ', '%', '0', '8', 'x'};

  PercentFormat = ARRAY OF CHAR{'[', '%', '-', '3', 'd', '%', '%', ']'};

PROCEDURE Packet (number, length, from: INTEGER; VAR line: ARRAY OF CHAR):
  CARDINAL =
  BEGIN
    RETURN Formatter.Put(PacketFormat,
                         ARRAY OF INTEGER{number, length, from}, line);
  END Packet;

PROCEDURE Percent (part: INTEGER; VAR line: ARRAY OF CHAR): CARDINAL =
  BEGIN
    RETURN Formatter.Put(PercentFormat, ARRAY OF INTEGER{part}, line);
  END Percent;

BEGIN
END Lines.
