(* Two exported interfaces declare one name, and the body could be of either. *)
MODULE R41e EXPORTS R41a, R41f;  (* ERROR declared-twice *)
PROCEDURE First () = BEGIN END First;
BEGIN
END R41e.
