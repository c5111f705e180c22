INTERFACE InterpreterWork;

(* Repeats the work so often; returns something that depends on all results. *)
PROCEDURE Run (times: INTEGER): INTEGER;

END InterpreterWork.
