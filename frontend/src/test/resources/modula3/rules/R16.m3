(* Inside the module, names and defaults are the module's. *)
MODULE R16;
IMPORT R16b;
PROCEDURE P (other: INTEGER) = BEGIN EVAL other END P;
PROCEDURE Q () =
  BEGIN
    P(first := 2);  (* ERROR argument *)
    P();  (* ERROR argument *)
    P(other := 2);
    R16b.P(mine := 2);  (* ERROR argument *)
    R16b.P(theirs := 2);
  END Q;
BEGIN
  Q();
END R16.
