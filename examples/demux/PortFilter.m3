MODULE PortFilter;

IMPORT Dispatcher, Ethernet;

TYPE Wanted = REF RECORD port: [0 .. 65535] END;

FUNCTIONAL PROCEDURE IsToPort (closure: REFANY;
                               READONLY packet: Ethernet.Packet): BOOLEAN =
  VAR wanted: Wanted := closure;
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND 256 * packet[12] + packet[13] = 16_0800  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND 256 * packet[36] + packet[37] = wanted.port;
  END IsToPort;

PROCEDURE Count (closure: REFANY; <*UNUSED*> READONLY packet: Ethernet.Packet)
  =
  VAR t: T := closure;
  BEGIN
    INC(t.count);
  END Count;

PROCEDURE Install (port: [0 .. 65535]): T RAISES {Dispatcher.Error} =
  VAR t := NEW(T);
  BEGIN
    t.binding :=
      Dispatcher.Install(Ethernet.PacketArrived, Count, IsToPort,
                         closure := t,
                         guardClosure := NEW(Wanted, port := port),
                         constant := TRUE);
    RETURN t;
  END Install;

PROCEDURE Uninstall (t: T) RAISES {Dispatcher.Error} =
  BEGIN
    Dispatcher.Uninstall(t.binding);
  END Uninstall;

BEGIN
END PortFilter.
