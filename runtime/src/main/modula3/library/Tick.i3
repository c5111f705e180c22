(* A fine clock for measuring how long something takes. *)

INTERFACE Tick;

TYPE T = INTEGER;  (* ticks since some fixed moment *)

PROCEDURE Now (): T;

PROCEDURE ToSeconds (t: T): LONGREAL;
(* How many seconds "t" ticks, such as the difference of two moments, are. *)

END Tick.
