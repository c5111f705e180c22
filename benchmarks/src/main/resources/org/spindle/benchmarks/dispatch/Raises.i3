(* Handlers on the events of "Plain", and raises of these events. *)

INTERFACE Raises;

TYPE Arguments = {None, One, Five};

PROCEDURE Install (arguments, handlers: INTEGER; counting: BOOLEAN);
(* Installs as many handlers on the event with "VAL(arguments, Arguments)" in
   place of the intrinsic one. Each has a guard that is true, and either
   increments a counter of its own, or does nothing. *)

PROCEDURE InstallOnEach (numbers: INTEGER);
(* Installs handlers on "Plain.One" for the arguments from 1 to "numbers". Each
   increments a counter of its own. *)

PROCEDURE RaiseNone (times: INTEGER);
PROCEDURE RaiseOne (argument, times: INTEGER);
PROCEDURE RaiseFive (times: INTEGER);

PROCEDURE Runs (): INTEGER;
(* How often counting handlers have run in all. *)

END Raises.
