(* Streams on the machine's numbered files. *)

INTERFACE FdStream;

IMPORT Rd, Wr;

PROCEDURE NewWriter (fd: CARDINAL; buffered := TRUE): Wr.T;
PROCEDURE NewReader (fd: CARDINAL; before: PROCEDURE () := NIL): Rd.T;
(* "before" is called each time before the reader waits for characters. *)

END FdStream.
