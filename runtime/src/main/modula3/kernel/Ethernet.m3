MODULE Ethernet;

PROCEDURE PacketArrived (<*UNUSED*> READONLY packet: Packet) =
  BEGIN
  END PacketArrived;

PROCEDURE Deliver (READONLY trace: Packet; size: [1 .. LAST(CARDINAL)];
                   passes: CARDINAL := 1): CARDINAL =
  VAR packets := NUMBER(trace) DIV size;
  BEGIN
    FOR pass := 1 TO passes DO
      FOR i := 0 TO packets - 1 DO
        PacketArrived(SUBARRAY(trace, i * size, size));
      END;
    END;
    RETURN passes * packets;
  END Deliver;

BEGIN
END Ethernet.
