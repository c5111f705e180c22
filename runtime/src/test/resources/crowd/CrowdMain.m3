MODULE CrowdMain EXPORTS Crowd, Main;

IMPORT Dispatcher, RTCollector;

<*FATAL Dispatcher.Error*>

TYPE Port = REF RECORD number, packets: INTEGER := 0 END;

VAR
  bindings := NEW(REF ARRAY OF Dispatcher.Binding, 200000);
  ports := NEW(REF ARRAY OF Port, 200000);
  number := 0;
  next := 0;

PROCEDURE Packet (<*UNUSED*> port: INTEGER) =
  BEGIN
  END Packet;

FUNCTIONAL PROCEDURE IsTo (closure: REFANY; port: INTEGER): BOOLEAN =
  BEGIN
    RETURN NARROW(closure, Port).number = port;
  END IsTo;

PROCEDURE Count (closure: REFANY; <*UNUSED*> port: INTEGER) =
  BEGIN
    INC(NARROW(closure, Port).packets);
  END Count;

PROCEDURE Install (n: INTEGER; together: INTEGER): INTEGER =
  BEGIN
    FOR i := 1 TO n DO
      IF together > 1 AND i MOD together = 1 THEN Dispatcher.BeginChanges(); END;
      ports[number] := NEW(Port, number := number);
      bindings[number] :=
        Dispatcher.Install(Packet, Count, IsTo, ports[number], ports[number]);
      INC(number);
      IF together > 1 AND (i MOD together = 0 OR i = n) THEN Dispatcher.EndChanges(); END;
    END;
    RETURN Dispatcher.Count(Packet);
  END Install;

PROCEDURE Uninstall (n: INTEGER; together: INTEGER): INTEGER =
  BEGIN
    FOR i := 1 TO n DO
      IF together > 1 AND i MOD together = 1 THEN Dispatcher.BeginChanges(); END;
      DEC(number);
      Dispatcher.Uninstall(bindings[number]);
      bindings[number] := NIL;
      ports[number] := NIL;
      IF together > 1 AND (i MOD together = 0 OR i = n) THEN Dispatcher.EndChanges(); END;
    END;
    RETURN Dispatcher.Count(Packet);
  END Uninstall;

PROCEDURE Flow (n: INTEGER): INTEGER =
  VAR wrong := 0; before: INTEGER;
  BEGIN
    FOR i := 1 TO n DO
      next := (next * 5 + 12345) MOD MAX(1, number + 3);
      IF next < number THEN
        before := ports[next].packets;
        Packet(next);
        IF ports[next].packets # before + 1 THEN INC(wrong); END;
      ELSE
        Packet(next);
      END;
    END;
    RETURN wrong;
  END Flow;

PROCEDURE Reset () =
  BEGIN
    RTCollector.Collect();
  END Reset;

BEGIN
END CrowdMain.
