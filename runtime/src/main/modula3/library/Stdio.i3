(* The standard streams.  "stdout" is buffered and flushed when the program
   ends. *)

INTERFACE Stdio;

IMPORT Rd, Wr;

VAR
  stdin: Rd.T;
  stdout: Wr.T;
  stderr: Wr.T;

END Stdio.
