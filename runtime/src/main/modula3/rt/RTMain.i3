(* How a program ends.  The program's entry runs the bodies of all modules
   and calls one of the first two. *)

UNSAFE INTERFACE RTMain;

PROCEDURE Finish ();
(* All bodies have run: runs the exitors and exits with status 0. *)

PROCEDURE Uncaught (activation: ADDRESS);
(* A body was left by an exception: runs the exitors, reports the exception
   on the standard error stream, and exits with status 3. *)

PROCEDURE Exit (status: INTEGER);
(* Runs the exitors and exits. *)

TYPE Exitor = PROCEDURE ();

PROCEDURE RegisterExitor (p: Exitor);
(* "p" will be called, once, when the program ends, latest first.  What it
   raises is lost. *)

END RTMain.
