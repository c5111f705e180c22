MODULE ClosurePorts;

IMPORT Dispatcher, Ethernet, PortTable;

TYPE
  Wanted = REF RECORD port: PortTable.Port END;
  Counter = REF RECORD port: PortTable.Port; packets: INTEGER := 0 END;

FUNCTIONAL PROCEDURE IsWanted (closure: REFANY;
                               READONLY packet: Ethernet.Packet): BOOLEAN =
  VAR wanted: Wanted := closure;
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND 256 * packet[12] + packet[13] = 16_0800  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND 256 * packet[36] + packet[37] = wanted.port;
  END IsWanted;

PROCEDURE Count (closure: REFANY;
                 <*UNUSED*> READONLY packet: Ethernet.Packet) =
  VAR counter: Counter := closure;
  BEGIN
    INC(counter.packets);
  END Count;

PROCEDURE Report (closure: REFANY) =
  VAR counter: Counter := closure;
  BEGIN
    PortTable.Print(counter.port, counter.packets);
  END Report;

PROCEDURE Add (port: PortTable.Port): Dispatcher.Binding
  RAISES {Dispatcher.Error} =
  VAR counter := NEW(Counter, port := port);
  BEGIN
    EVAL Dispatcher.Install(PortTable.Report, Report, closure := counter);
    RETURN Dispatcher.Install(
             Ethernet.PacketArrived, Count, IsWanted, closure := counter,
             guardClosure := NEW(Wanted, port := port), constant := TRUE);
  END Add;

BEGIN
END ClosurePorts.
