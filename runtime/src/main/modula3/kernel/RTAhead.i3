(* Code that was specialized ahead, when the program was compiled, for sets of
   bindings that a run of it had installed. *)

UNSAFE INTERFACE RTAhead;

IMPORT RTEvent;

PROCEDURE Serve (event: RTEvent.Record);
(* Publishes the code for the event's table, if there is any.  Else, and when
   there is no storage, nothing happens. *)

END RTAhead.
