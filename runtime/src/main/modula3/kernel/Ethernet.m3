MODULE Ethernet;

PROCEDURE PacketArrived (<*UNUSED*> READONLY packet: Packet) =
  BEGIN
  END PacketArrived;

PROCEDURE Deliver (READONLY trace: Packet; size: [1 .. LAST(CARDINAL)];
                   passes: CARDINAL := 1): CARDINAL =
  VAR packets := NUMBER(trace) DIV size; start: CARDINAL;
  BEGIN
    FOR pass := 1 TO passes DO
      start := 0;
      FOR i := 1 TO packets DO
        PacketArrived(SUBARRAY(trace, start, size));
        INC(start, size);
      END;
    END;
    RETURN passes * packets;
  END Deliver;

BEGIN
END Ethernet.
