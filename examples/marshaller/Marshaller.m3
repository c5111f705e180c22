MODULE Marshaller;

IMPORT Word;

CONST
  CountInRecord = 8;
  CountInMessage = 2;

PROCEDURE MaxSize (READONLY type: ARRAY OF Field): CARDINAL =
  VAR size: CARDINAL := 0;
  BEGIN
    FOR f := FIRST(type) TO LAST(type) DO
      INC(size, type[f].size);
      IF type[f].kind = Kind.Counted THEN INC(size, CountInMessage); END;
    END;
    RETURN size;
  END MaxSize;

(* The octets of the record that the type speaks of. *)
PROCEDURE Extent (READONLY type: ARRAY OF Field): CARDINAL =
  VAR end, extent: CARDINAL := 0;
  BEGIN
    FOR f := FIRST(type) TO LAST(type) DO
      end := type[f].offset + type[f].size;
      IF type[f].kind = Kind.Counted THEN INC(end, CountInRecord); END;
      extent := MAX(extent, end);
    END;
    RETURN extent;
  END Extent;

PROCEDURE Little (READONLY octets: ARRAY OF Octet; at, size: CARDINAL):
  INTEGER =
  VAR value := 0;
  BEGIN
    FOR i := size - 1 TO 0 BY -1 DO
      value := Word.Or(Word.LeftShift(value, 8), octets[at + i]);
    END;
    RETURN value;
  END Little;

PROCEDURE Put (READONLY type: ARRAY OF Field;
               READONLY record: ARRAY OF Octet;
               VAR message: ARRAY OF Octet): INTEGER =
  VAR
    at: CARDINAL := 0;
    count: INTEGER;
  BEGIN
    IF NUMBER(record) < Extent(type) OR NUMBER(message) < MaxSize(type) THEN
      RETURN -1;
    END;
    FOR f := FIRST(type) TO LAST(type) DO
      WITH field = type[f] DO
        CASE field.kind OF
        | Kind.Number =>
            FOR i := 0 TO field.size - 1 DO
              message[at + i] := record[field.offset + field.size - 1 - i];
            END;
            INC(at, field.size);
        | Kind.Octets =>
            FOR i := 0 TO field.size - 1 DO
              message[at + i] := record[field.offset + i];
            END;
            INC(at, field.size);
        | Kind.Counted =>
            count := Little(record, field.offset, CountInRecord);
            IF count < 0 OR count > field.size THEN RETURN -1; END;
            message[at] := Word.And(Word.RightShift(count, 8), 255);
            message[at + 1] := Word.And(count, 255);
            INC(at, CountInMessage);
            FOR i := 0 TO count - 1 DO
              message[at + i] := record[field.offset + CountInRecord + i];
            END;
            INC(at, count);
        END;
      END;
    END;
    RETURN at;
  END Put;

PROCEDURE Get (READONLY type: ARRAY OF Field;
               READONLY message: ARRAY OF Octet;
               VAR record: ARRAY OF Octet): INTEGER =
  VAR
    at: CARDINAL := 0;
    count: INTEGER;
  BEGIN
    IF NUMBER(record) < Extent(type) THEN RETURN -1; END;
    FOR f := FIRST(type) TO LAST(type) DO
      WITH field = type[f] DO
        CASE field.kind OF
        | Kind.Number =>
            IF NUMBER(message) < at + field.size THEN RETURN -1; END;
            FOR i := 0 TO field.size - 1 DO
              record[field.offset + field.size - 1 - i] := message[at + i];
            END;
            INC(at, field.size);
        | Kind.Octets =>
            IF NUMBER(message) < at + field.size THEN RETURN -1; END;
            FOR i := 0 TO field.size - 1 DO
              record[field.offset + i] := message[at + i];
            END;
            INC(at, field.size);
        | Kind.Counted =>
            IF NUMBER(message) < at + CountInMessage THEN RETURN -1; END;
            count := 256 * message[at] + message[at + 1];
            INC(at, CountInMessage);
            IF count > field.size OR NUMBER(message) < at + count THEN
              RETURN -1;
            END;
            FOR i := 0 TO CountInRecord - 1 DO
              record[field.offset + i] :=
                Word.And(Word.RightShift(count, 8 * i), 255);
            END;
            FOR i := 0 TO count - 1 DO
              record[field.offset + CountInRecord + i] := message[at + i];
            END;
            INC(at, count);
        END;
      END;
    END;
    RETURN at;
  END Get;

BEGIN
END Marshaller.
