(* Environment variables.  Here programs see none. *)

INTERFACE Env;

VAR Count: CARDINAL := 0;
(* Number of environment variables.  Do not assign to it. *)

PROCEDURE Get (nm: TEXT): TEXT;
(* The value of the variable named "nm", or NIL. *)

PROCEDURE GetNth (n: CARDINAL; VAR nm, val: TEXT);
(* Name and value of variable "n".  A checked run-time error unless
   n < Count. *)

END Env.
