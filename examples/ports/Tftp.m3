(* A spindle that counts the UDP packets to the port of TFTP: guard and handler
   of its own, compiled apart. *)

MODULE Tftp;

IMPORT Dispatcher, Ethernet, PortTable;

<*FATAL Dispatcher.Error*>

CONST Port = 69;

VAR packets: INTEGER := 0;

FUNCTIONAL PROCEDURE IsWanted (READONLY packet: Ethernet.Packet): BOOLEAN =
  BEGIN
    RETURN NUMBER(packet) >= 38
             AND 256 * packet[12] + packet[13] = 16_0800  (* IP *)
             AND packet[23] = 17                            (* UDP *)
             AND 256 * packet[36] + packet[37] = Port;
  END IsWanted;

PROCEDURE Count (<*UNUSED*> READONLY packet: Ethernet.Packet) =
  BEGIN
    INC(packets);
  END Count;

PROCEDURE Report () =
  BEGIN
    PortTable.Print(Port, packets);
  END Report;

BEGIN
  EVAL Dispatcher.Install(Ethernet.PacketArrived, Count, IsWanted);
  EVAL Dispatcher.Install(PortTable.Report, Report);
END Tftp.
