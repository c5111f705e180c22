(* A fine clock for measuring how long something takes. *)

INTERFACE Tick;

IMPORT Word;

TYPE T = Word.T;  (* ticks since some fixed moment *)

PROCEDURE Now (): T;

PROCEDURE ToSeconds (t: Word.T): LONGREAL;
(* How many seconds "t" ticks, such as Word.Minus of two moments, are. *)

EXCEPTION Overflow;

PROCEDURE FromSeconds (s: LONGREAL): Word.T RAISES {Overflow};
(* The number of ticks, rounded, that "s" seconds are.  Overflow if "s" is
   negative or the result has no place in a Word.T. *)

END Tick.
