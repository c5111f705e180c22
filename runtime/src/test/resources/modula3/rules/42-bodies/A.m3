(* A needs Alias, and so Zero; its initial values rest on both. *)
MODULE A;

IMPORT Alias, Log;

VAR local := Alias.Value() + 1;

BEGIN
  start := local;
  Log.Enter("A");
END A.
