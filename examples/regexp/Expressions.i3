(* Some expressions.  Specializing one of these procedures leaves a program
   that reads each character once and compares it with constants. *)

INTERFACE Expressions;

PROCEDURE IsToken (READONLY text: ARRAY OF CHAR): BOOLEAN;
(* [a-z_][a-z0-9_]*|[0-9]+(\.[0-9]+)? *)

PROCEDURE IsDate (READONLY text: ARRAY OF CHAR): BOOLEAN;
(* [12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9] *)

END Expressions.
