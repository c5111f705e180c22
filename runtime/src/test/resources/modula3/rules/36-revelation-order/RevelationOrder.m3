(* Opaque types may be revealed as subtypes of each other in any textual order, as long as there is no circle. *)
MODULE RevelationOrder EXPORTS Main;

IMPORT Chain, Fmt, IO;

VAR a: Chain.A := NEW(Chain.B); root: ROOT := Chain.Make();
BEGIN
  IO.Put(Fmt.Int(Chain.Value(a)) & " " & Fmt.Int(Chain.Value(NEW(Chain.A))) & "\n");
  a := root;
  IO.Put(Fmt.Int(Chain.Value(a)) & " " & Fmt.Bool(ISTYPE(root, Chain.B)) & Fmt.Bool(ISTYPE(root, Chain.C)) & "\n");
END RevelationOrder.
