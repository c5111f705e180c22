(* Events of several kinds, and the authority over one of them. *)

INTERFACE Points;

TYPE Pair = RECORD a, b: INTEGER END;

PROCEDURE Tell (n: INTEGER; name: TEXT);
PROCEDURE Sum (n: INTEGER): INTEGER;
PROCEDURE Change (VAR n: INTEGER);
PROCEDURE Swap (n: INTEGER): Pair;
PROCEDURE Owned (n: INTEGER);

PROCEDURE Replace ();
(* Puts a default handler in the place of the intrinsic handler of "Owned". *)

PROCEDURE Expel (): CARDINAL;
(* Uninstalls all other handlers of "Owned", and returns how many. *)

END Points.
