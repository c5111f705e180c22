(* What Modula-3 offers to hostile.c, and what that implements. *)

INTERFACE Hostile;

IMPORT Dispatcher;

TYPE
  P = PROCEDURE (n: INTEGER): INTEGER;
  Pair = RECORD number: INTEGER; small: [0 .. 9] END;

PROCEDURE Change (VAR p: Pair);
PROCEDURE Look (n: INTEGER);

PROCEDURE Closure (p: P): INTEGER;
PROCEDURE Forge ();
PROCEDURE Install (which: INTEGER) RAISES {Dispatcher.Error};

END Hostile.
