(* The second style: guard and handler of their own, compiled apart. *)

MODULE Tftp;

IMPORT Dispatcher, Ethernet, PortTable;

<*FATAL Dispatcher.Error*>

CONST Port = 69;

VAR counter: PortTable.Counter;

FUNCTIONAL PROCEDURE IsWanted (READONLY packet: Ethernet.Packet): BOOLEAN =
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND packet[12] = 16_08 AND packet[13] = 16_00  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND 256 * packet[36] + packet[37] = Port;
  END IsWanted;

PROCEDURE Count (<*UNUSED*> READONLY packet: Ethernet.Packet) =
  BEGIN
    INC(counter.packets);
  END Count;

BEGIN
  counter := PortTable.Register(Port);
  EVAL Dispatcher.Install(Ethernet.PacketArrived, Count, IsWanted);
END Tftp.
