(* Environment variables: those that the program was started with, which are
   none unless it was given some ("spindle run --env"). *)

INTERFACE Env;

VAR Count: CARDINAL;
(* Number of environment variables.  Do not assign to it. *)

PROCEDURE Get (nm: TEXT): TEXT;
(* The value of the variable named "nm", or NIL.  If there are several, that
   of the first one. *)

PROCEDURE GetNth (n: CARDINAL; VAR nm, val: TEXT);
(* Name and value of variable "n".  A checked run-time error unless
   n < Count. *)

END Env.
