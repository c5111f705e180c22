(* Control over the collector of traced storage. *)

INTERFACE RTCollector;

PROCEDURE Disable ();
PROCEDURE Enable ();
(* Between Disable and Enable the collector does not run by itself.  Calls may
   be nested.  A program that then needs more storage than there is fails. *)

PROCEDURE DisableMotion ();
PROCEDURE EnableMotion ();
(* Between these objects are not moved.  Here they never are. *)

PROCEDURE Collect ();
(* Reclaims all storage that cannot be reached, and does the clean-ups of weak
   references that have died. *)

END RTCollector.
