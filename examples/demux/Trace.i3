(* The packets of the demultiplexing benchmark: UDP, TCP and others, to 256
   ports, in an order that looks random but is always the same. *)

INTERFACE Trace;

IMPORT Ethernet;

CONST
  PacketSize = 64;
  Packets = 65536;

TYPE
  Port = [0 .. 65535];
  Ports = ARRAY [0 .. 255] OF Port;

PROCEDURE Make (VAR ports: Ports; packets: CARDINAL := Packets;
                dense := FALSE): REF Ethernet.Packet;
(* The first "packets" packets of the trace, one after the other.  Sets
   "ports" to the ports: scattered, or 5000 and following ones if "dense". *)

END Trace.
