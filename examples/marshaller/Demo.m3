MODULE Demo EXPORTS Main;

IMPORT Fmt, IO, Marshaller, Messages;

VAR
  record: ARRAY [0 .. Messages.OpenSize - 1] OF Marshaller.Octet;
  copy := record;
  message: ARRAY [0 .. 99] OF Marshaller.Octet;

PROCEDURE Show (what: TEXT; length: INTEGER) =
  BEGIN
    IO.Put(what);
    FOR i := 0 TO length - 1 DO
      IO.Put(Fmt.F(" %02s", Fmt.Int(message[i], 16)));
    END;
    IO.Put("\n");
  END Show;

BEGIN
  FOR i := FIRST(record) TO LAST(record) DO record[i] := i + 1; END;
  Show("read", Messages.PutRead(record, message));
  IO.Put(Fmt.F("got back %s, the same: %s\n",
               Fmt.Int(Messages.GetRead(message, copy)),
               Fmt.Bool(SUBARRAY(record, 8, Messages.ReadSize - 8)
                          = SUBARRAY(copy, 8, Messages.ReadSize - 8))));
  FOR i := 8 TO 15 DO record[i] := 0; END;
  record[8] := 5;
  Show("open", Messages.PutOpen(record, message));
  record[8] := 65;
  IO.Put(Fmt.F("too long: %s\n", Fmt.Int(Messages.PutOpen(record, message))));
END Demo.
