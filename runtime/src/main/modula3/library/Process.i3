(* The running program. *)

INTERFACE Process;

IMPORT File, OSError, Pathname;

TYPE T <: REFANY;
(* Another process.  Here there are none. *)

PROCEDURE Create (cmd: Pathname.T; READONLY params: ARRAY OF TEXT;
                  env: REF ARRAY OF TEXT := NIL; wd: Pathname.T := NIL;
                  stdin, stdout, stderr: File.T := NIL): T
  RAISES {OSError.E};
(* Always raises OSError.E. *)

TYPE ExitCode = [0 .. 16_7FFFFFFF];

PROCEDURE Wait (p: T): ExitCode;
(* A checked run-time error, as there is no "p" for it. *)

PROCEDURE Exit (n: ExitCode := 0);
(* Calls the registered procedures and ends the program with status "n". *)

PROCEDURE Crash (msg: TEXT);
(* The same after writing "msg" on the standard error stream, with status 3. *)

PROCEDURE RegisterExitor (p: PROCEDURE ());
(* "p" will be called when the program ends, later ones first.  At most 128
   procedures can be registered. *)

TYPE ID = INTEGER;

CONST NullID: ID = 0;  (* that of no process *)

PROCEDURE GetID (p: T): ID;
(* A checked run-time error, as there is no "p" for it. *)

PROCEDURE GetMyID (): ID;
(* 1 *)

PROCEDURE GetStandardFileHandles (VAR stdin, stdout, stderr: File.T);
(* Each is a Terminal.T.  What is written through them does not pass through
   the buffers of Stdio's streams. *)

PROCEDURE GetWorkingDirectory (): Pathname.T RAISES {OSError.E};
(* Where names of files begin that are not absolute: "/" in the beginning. *)

PROCEDURE SetWorkingDirectory (path: Pathname.T) RAISES {OSError.E};

END Process.
