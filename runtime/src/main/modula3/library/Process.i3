(* The running program. *)

INTERFACE Process;

TYPE ExitCode = INTEGER;

PROCEDURE Exit (n: ExitCode := 0);
(* Calls the registered procedures and ends the program with status "n". *)

PROCEDURE Crash (msg: TEXT);
(* The same after writing "msg" on the standard error stream, with status 3. *)

PROCEDURE RegisterExitor (p: PROCEDURE ());
(* "p" will be called when the program ends, later ones first.  At most 32
   procedures can be registered. *)

END Process.
