(* The standard streams.  "stdout" is buffered, and flushed when the program
   waits for characters of "stdin" and when it ends. *)

INTERFACE Stdio;

IMPORT Rd, Wr;

VAR
  stdin: Rd.T;
  stdout: Wr.T;
  stderr: Wr.T;

END Stdio.
