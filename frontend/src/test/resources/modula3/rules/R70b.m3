(* A pragma ends. *)
MODULE R70b EXPORTS Main;
BEGIN
  <*ODD  (* ERROR unclosed-pragma *)
END R70b.
