MODULE Main;

IMPORT Dispatcher, Ethernet, Fmt, IO, Meter, Tally;

<*FATAL Dispatcher.Error*>

VAR
  tcp := 0;
  packet: ARRAY [0 .. 63] OF [0 .. 255];

FUNCTIONAL PROCEDURE IsTcp (READONLY p: Ethernet.Packet): BOOLEAN =
  BEGIN
    RETURN NUMBER(p) >= 38 AND 256 * p[12] + p[13] = 16_0800 AND p[23] = 6;
  END IsTcp;

PROCEDURE Count (<*UNUSED*> READONLY p: Ethernet.Packet) =
  BEGIN
    INC(tcp);
  END Count;

VAR meter := Meter.New("bytes");

BEGIN
  EVAL Dispatcher.Install(Ethernet.PacketArrived, Count, IsTcp);
  Tally.Attach(meter);
  packet[12] := 8;
  FOR i := 1 TO 30 DO
    packet[23] := i;
    Ethernet.PacketArrived(packet);
  END;
  packet[23] := 6;
  Ethernet.PacketArrived(packet);
  IO.Put(Fmt.Int(tcp) & " " & Fmt.Int(Tally.Seen()) & "\n");
  IO.Put(Fmt.Int(Tally.Weigh(packet)) & " " & Fmt.Int(Tally.Weigh(packet)) & "\n");
  IO.Put(Fmt.Int(Meter.Value(meter)) & "\n");
END Main.
