(* Filters, and the programs that tcpdump makes of them. *)

INTERFACE Filters;

IMPORT Bpf;

FUNCTIONAL PROCEDURE Dns (READONLY packet: ARRAY OF Bpf.Octet): INTEGER;
(* ip and udp dst port 53 *)

FUNCTIONAL PROCEDURE WebSyn (READONLY packet: ARRAY OF Bpf.Octet): INTEGER;
(* ip and tcp dst port 80 and tcp[13] & 2 != 0 and len <= 128 *)

END Filters.
