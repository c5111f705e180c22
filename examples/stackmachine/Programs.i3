(* Programs for the stack machine.  Specializing one of these procedures
   removes the interpreter: what is left is the program. *)

INTERFACE Programs;

PROCEDURE Polynomial (x: INTEGER): INTEGER;
(* x^2 + 3x + 5 *)

PROCEDURE Factorial (n: INTEGER): INTEGER;

PROCEDURE SumOfSquares (n: INTEGER): INTEGER;
(* 1 + 4 + ... + n^2 *)

END Programs.
