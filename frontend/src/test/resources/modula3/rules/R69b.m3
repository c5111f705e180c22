(* An expression is not a statement. *)
MODULE R69b EXPORTS Main;
VAR n: INTEGER;
BEGIN
  n + 1;  (* ERROR syntax *)
END R69b.
