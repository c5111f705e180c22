(* The names of all exported interfaces are in one scope with those of the module. *)
MODULE R41 EXPORTS R41a, R41b;
VAR state := 1;  (* ERROR declared-twice *)
PROCEDURE First () = BEGIN END First;
PROCEDURE Second (n: CHAR) = BEGIN END Second;  (* ERROR implements *)
BEGIN
END R41.
