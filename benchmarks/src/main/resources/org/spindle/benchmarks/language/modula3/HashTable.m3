MODULE HashTable;

IMPORT Word;

TYPE
  Entry = REF RECORD
    key, value: INTEGER;
    next: Entry;
  END;
  Table = REF RECORD
    heads: REF ARRAY OF Entry;
    count: INTEGER := 0;
  END;

PROCEDURE Slot (table: Table; key: INTEGER): INTEGER =
  BEGIN
    RETURN Word.And(Word.RightShift(Word.Times(key, 16_9E3779B97F4A7C15), 33),
                    LAST(table.heads^));
  END Slot;

PROCEDURE Find (table: Table; key: INTEGER): Entry =
  VAR entry := table.heads[Slot(table, key)];
  BEGIN
    WHILE entry # NIL AND entry.key # key DO entry := entry.next; END;
    RETURN entry;
  END Find;

PROCEDURE Add (table: Table; key, value: INTEGER) =
  VAR entry := Find(table, key); slot: INTEGER;
  BEGIN
    IF entry # NIL THEN
      INC(entry.value, value);
      RETURN;
    END;
    IF table.count >= NUMBER(table.heads^) THEN Grow(table); END;
    slot := Slot(table, key);
    table.heads[slot] := NEW(Entry, key := key, value := value, next := table.heads[slot]);
    INC(table.count);
  END Add;

PROCEDURE Grow (table: Table) =
  VAR old := table.heads; entry, next: Entry; slot: INTEGER;
  BEGIN
    table.heads := NEW(REF ARRAY OF Entry, 2 * NUMBER(old^));
    FOR i := 0 TO LAST(old^) DO
      entry := old[i];
      WHILE entry # NIL DO
        next := entry.next;
        slot := Slot(table, entry.key);
        entry.next := table.heads[slot];
        table.heads[slot] := entry;
        entry := next;
      END;
    END;
  END Grow;

PROCEDURE Run (size: INTEGER): INTEGER =
  VAR
    table := NEW(Table, heads := NEW(REF ARRAY OF Entry, 16));
    random: Word.T := 88172645463325252;
    hash: Word.T;
    entry: Entry;
  BEGIN
    FOR i := 1 TO size DO
      random := Word.Xor(random, Word.LeftShift(random, 13));
      random := Word.Xor(random, Word.RightShift(random, 7));
      random := Word.Xor(random, Word.LeftShift(random, 17));
      Add(table, Word.And(random, 16_FFFF), 1);
    END;
    hash := table.count;
    FOR key := 0 TO 16_1FFFF DO
      entry := Find(table, key);
      IF entry # NIL THEN hash := Word.Plus(Word.Times(hash, 31), entry.value); END;
    END;
    RETURN hash;
  END Run;

BEGIN
END HashTable.
