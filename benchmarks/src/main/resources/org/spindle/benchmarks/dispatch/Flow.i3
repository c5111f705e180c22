(* The event that the families of guards are for. *)

INTERFACE Flow;

PROCEDURE Arrived (type, protocol, address, port: INTEGER);
(* The event of the arrival of something with these fields. *)

END Flow.
