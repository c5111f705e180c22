(* Very many bindings, and changes while packets flow. *)

INTERFACE Crowd;

PROCEDURE Packet (port: INTEGER);
(* The event. *)

PROCEDURE Install (n: INTEGER; together: INTEGER): INTEGER;
(* Installs n bindings, so many in one change; how many there are then. *)

PROCEDURE Uninstall (n: INTEGER; together: INTEGER): INTEGER;
(* Uninstalls the newest. *)

PROCEDURE Flow (n: INTEGER): INTEGER;
(* Raises the event n times, and counts the runs that should not have been, and
   those that are missing. *)

PROCEDURE Reset ();

END Crowd.
