(* The arguments that the program was started with. *)

INTERFACE Params;

VAR Count: CARDINAL;
(* Number of arguments, that of the program's name included.  Do not assign
   to it. *)

PROCEDURE Get (n: CARDINAL): TEXT;
(* Argument "n"; the program's name if "n" is 0.  A checked run-time error
   unless n < Count. *)

END Params.
