MODULE PortFilter;

IMPORT Dispatcher, Ethernet;

TYPE Port = REF RECORD high, low: Ethernet.Octet END;

FUNCTIONAL PROCEDURE IsToPort (closure: REFANY;
                               READONLY packet: Ethernet.Packet): BOOLEAN =
  VAR port: Port := closure;
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND packet[12] = 16_08 AND packet[13] = 16_00  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND packet[36] = port.high AND packet[37] = port.low;
  END IsToPort;

PROCEDURE Count (closure: REFANY; <*UNUSED*> READONLY packet: Ethernet.Packet)
  =
  VAR t: T := closure;
  BEGIN
    INC(t.count);
  END Count;

PROCEDURE Install (port: [0 .. 65535]): T RAISES {Dispatcher.Error} =
  VAR
    t := NEW(T);
    p := NEW(Port, high := port DIV 256, low := port MOD 256);
  BEGIN
    t.binding :=
      Dispatcher.Install(Ethernet.PacketArrived, Count, IsToPort,
                         closure := t, guardClosure := p, constant := TRUE);
    RETURN t;
  END Install;

PROCEDURE Uninstall (t: T) RAISES {Dispatcher.Error} =
  BEGIN
    Dispatcher.Uninstall(t.binding);
  END Uninstall;

BEGIN
END PortFilter.
