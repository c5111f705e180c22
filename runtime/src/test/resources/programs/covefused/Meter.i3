(* An object type of Modula-3 that Cove uses through the procedures of its interface. *)

INTERFACE Meter;

TYPE T <: ROOT;

PROCEDURE New (name: TEXT): T;
PROCEDURE Step (t: T; by: INTEGER);
PROCEDURE Value (t: T): INTEGER;

END Meter.
