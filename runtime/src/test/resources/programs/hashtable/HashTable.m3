(* Two instances of a generic hash table. *)

MODULE HashTable EXPORTS Main;

IMPORT Fmt, IO, IntTable, TextTable;

VAR
  texts := NEW(TextTable.T).init();
  ints := NEW(IntTable.T).init(1);
  n, sum, missed: INTEGER := 0;
  t: TEXT;
  there: BOOLEAN;

BEGIN
  FOR i := 1 TO 1000 DO
    there := texts.put(Fmt.Int(i), i * i) OR ints.put(i * i, Fmt.Int(i));
    <*ASSERT NOT there*>
  END;
  FOR i := 1 TO 1000 BY 3 DO
    there := texts.delete(Fmt.Int(i)) AND ints.delete(i * i);
    <*ASSERT there*>
  END;
  FOR i := 1 TO 1000 DO
    IF texts.get(Fmt.Int(i), n) THEN INC(sum, n); ELSE INC(missed); END;
  END;
  IO.Put(Fmt.F("%s entries, sum %s, %s missed\n", Fmt.Int(texts.size()),
               Fmt.Int(sum), Fmt.Int(missed)));
  there := texts.put("2", 0);
  IO.Put(Fmt.Bool(there) & " " & Fmt.Int(texts.size()) & "\n");
  sum := 0;
  missed := 0;
  WITH i = ints.iterate() DO
    WHILE i.next(n, t) DO INC(sum, n); INC(missed); END;
  END;
  IO.Put(Fmt.F("%s entries, sum %s\n", Fmt.Int(missed), Fmt.Int(sum)));
END HashTable.
