(* Streams on the machine's numbered files. *)

INTERFACE FdStream;

IMPORT Rd, Wr;

PROCEDURE NewWriter (fd: CARDINAL; buffered := TRUE): Wr.T;
PROCEDURE NewReader (fd: CARDINAL): Rd.T;

END FdStream.
