MODULE ClosurePorts;

IMPORT Dispatcher, Ethernet, PortTable;

TYPE Wanted = REF RECORD high, low: Ethernet.Octet END;

FUNCTIONAL PROCEDURE IsWanted (closure: REFANY;
                               READONLY packet: Ethernet.Packet): BOOLEAN =
  VAR wanted: Wanted := closure;
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND packet[12] = 16_08 AND packet[13] = 16_00  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND packet[36] = wanted.high AND packet[37] = wanted.low;
  END IsWanted;

PROCEDURE Count (closure: REFANY;
                 <*UNUSED*> READONLY packet: Ethernet.Packet) =
  VAR counter: PortTable.Counter := closure;
  BEGIN
    INC(counter.packets);
  END Count;

PROCEDURE Add (port: PortTable.Port): Dispatcher.Binding
  RAISES {Dispatcher.Error} =
  BEGIN
    RETURN Dispatcher.Install(
             Ethernet.PacketArrived, Count, IsWanted,
             closure := PortTable.Register(port),
             guardClosure :=
               NEW(Wanted, high := port DIV 256, low := port MOD 256),
             constant := TRUE);
  END Add;

BEGIN
END ClosurePorts.
