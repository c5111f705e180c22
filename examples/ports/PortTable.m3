MODULE PortTable;

IMPORT Fmt, IO;

TYPE List = REF RECORD counter: Counter; next: List := NIL END;

VAR first, last: List := NIL;

PROCEDURE Register (port: Port): Counter =
  VAR c := NEW(Counter, port := port); l := NEW(List, counter := c);
  BEGIN
    IF first = NIL THEN first := l; ELSE last.next := l; END;
    last := l;
    RETURN c;
  END Register;

PROCEDURE Print () =
  VAR l := first;
  BEGIN
    WHILE l # NIL DO
      IO.Put(Fmt.F("port %5s: %s packets\n", Fmt.Int(l.counter.port),
                   Fmt.Int(l.counter.packets)));
      l := l.next;
    END;
  END Print;

BEGIN
END PortTable.
