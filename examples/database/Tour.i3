(* A tour of what the database can do. *)

INTERFACE Tour;

IMPORT Wr;

PROCEDURE Run (wr: Wr.T);
(* Executes statements, and writes them with their results. *)

END Tour.
