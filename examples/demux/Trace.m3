MODULE Trace;

IMPORT Ethernet, Word;

VAR state: Word.T;

PROCEDURE Next (): Word.T =
  (* splitmix64 *)
  VAR z: Word.T;
  BEGIN
    state := Word.Plus(state, 16_9E3779B97F4A7C15);
    z := state;
    z := Word.Times(Word.Xor(z, Word.RightShift(z, 30)), 16_BF58476D1CE4E5B9);
    z := Word.Times(Word.Xor(z, Word.RightShift(z, 27)), 16_94D049BB133111EB);
    RETURN Word.Xor(z, Word.RightShift(z, 31));
  END Next;

PROCEDURE ChoosePorts (VAR ports: Ports; dense: BOOLEAN) =
  VAR seen := ARRAY Port OF BOOLEAN{FALSE, ..}; p: Port; n := 0;
  BEGIN
    WHILE n < NUMBER(ports) DO
      p := Word.And(Next(), 16_FFFF);
      IF p >= 1024 AND NOT seen[p] THEN
        seen[p] := TRUE;
        ports[n] := p;
        INC(n);
      END;
    END;
    IF dense THEN
      FOR i := 0 TO LAST(ports) DO ports[i] := 5000 + i; END;
    END;
  END ChoosePorts;

PROCEDURE MakePacket (READONLY ports: Ports; VAR packet: Ethernet.Packet) =
  VAR x: Word.T; kind: [0 .. 99]; port: Port;
  BEGIN
    FOR k := 0 TO 7 DO
      x := Next();
      FOR j := 0 TO 7 DO packet[8 * k + j] := Word.Extract(x, 8 * j, 8); END;
    END;
    kind := Word.Mod(Next(), 100);
    port := ports[Word.And(Next(), 255)];
    packet[36] := port DIV 256;
    packet[37] := port MOD 256;
    IF kind < 5 THEN
      SetType(packet, 16_0806, 17);
    ELSIF kind < 10 THEN
      SetType(packet, 16_86DD, 17);
    ELSE
      packet[14] := 16_45;
      packet[20] := 16_40;
      packet[21] := 16_00;
      IF kind < 25 THEN
        SetType(packet, 16_0800, 6);
      ELSE
        SetType(packet, 16_0800, 17);
      END;
    END;
  END MakePacket;

PROCEDURE SetType (VAR packet: Ethernet.Packet; type: [0 .. 65535];
                   protocol: Ethernet.Octet) =
  BEGIN
    packet[12] := type DIV 256;
    packet[13] := type MOD 256;
    packet[23] := protocol;
  END SetType;

PROCEDURE Make (VAR ports: Ports; packets: CARDINAL := Packets;
                dense := FALSE): REF Ethernet.Packet =
  VAR trace := NEW(REF Ethernet.Packet, packets * PacketSize);
  BEGIN
    state := 16_5350494E;
    ChoosePorts(ports, dense);
    FOR i := 0 TO packets - 1 DO
      MakePacket(ports, SUBARRAY(trace^, i * PacketSize, PacketSize));
    END;
    RETURN trace;
  END Make;

BEGIN
END Trace.
