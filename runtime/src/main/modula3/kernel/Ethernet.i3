(* The network interface. *)

<*EVENTS*> INTERFACE Ethernet;

TYPE
  Octet = [0 .. 255];
  Packet = ARRAY OF Octet;

PROCEDURE PacketArrived (READONLY packet: Packet);
(* The event of the arrival of a packet, from its destination address to its
   last byte of data.  The intrinsic handler ignores it.  Handlers must not
   keep the packet. *)

PROCEDURE Deliver (READONLY trace: Packet; size: [1 .. LAST(CARDINAL)];
                   passes: CARDINAL := 1): CARDINAL;
(* Lets the packets of "trace", of "size" bytes each, arrive one after the
   other, "passes" times, and returns how many did. *)

END Ethernet.
