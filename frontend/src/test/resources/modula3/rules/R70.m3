(* A condition that is asserted is one. *)
MODULE R70 EXPORTS Main;
<*UNKNOWN pragmas do no harm*>
BEGIN
  <*ASSERT 3*>  (* ERROR type-mismatch *)
  <*ODD*>
END R70.
