(* What the Cove part offers to Modula-3. *)

INTERFACE Tally;

IMPORT Meter;

PROCEDURE Attach (meter: Meter.T);
PROCEDURE Weigh (READONLY bytes: ARRAY OF [0 .. 255]): INTEGER;
PROCEDURE Seen (): INTEGER;

END Tally.
