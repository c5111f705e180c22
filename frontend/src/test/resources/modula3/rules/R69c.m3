(* Keywords are reserved. *)
MODULE R69c EXPORTS Main;
VAR n: INTEGER;
CONST WITH = 3;  (* ERROR syntax *)
BEGIN
END R69c.
