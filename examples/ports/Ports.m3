(* Spindles that count packets by port, and packets for them to count. *)

MODULE Ports EXPORTS Main;

IMPORT ClosurePorts, Dispatcher, Ethernet, Fmt, IO, PortTable, Random;

<*FATAL Dispatcher.Error*>

CONST
  PacketSize = 64;
  Packets = 1000;
  Known = ARRAY OF PortTable.Port{53, 67, 69, 123, 161, 514};
  Counted = ARRAY OF PortTable.Port{53, 514};

VAR
  random := NEW(Random.Default).init(fixed := TRUE);
  trace := NEW(REF Ethernet.Packet, Packets * PacketSize);

PROCEDURE MakePacket (VAR packet: Ethernet.Packet) =
  (* IP, three of four of them UDP. *)
  VAR port := Known[random.integer(0, LAST(Known))];
  BEGIN
    packet[12] := 16_08;
    packet[13] := 16_00;
    IF random.integer(0, 3) = 0 THEN packet[23] := 6; ELSE packet[23] := 17; END;
    packet[36] := port DIV 256;
    packet[37] := port MOD 256;
  END MakePacket;

BEGIN
  FOR i := 0 TO LAST(Counted) DO EVAL ClosurePorts.Add(Counted[i]); END;
  FOR i := 0 TO Packets - 1 DO
    MakePacket(SUBARRAY(trace^, i * PacketSize, PacketSize));
  END;
  IO.Put(Fmt.F("%s bindings\n",
               Fmt.Int(Dispatcher.Count(Ethernet.PacketArrived))));
  IO.Put(Fmt.F("%s packets\n",
               Fmt.Int(Ethernet.Deliver(trace^, PacketSize))));
  PortTable.Report();
END Ports.
