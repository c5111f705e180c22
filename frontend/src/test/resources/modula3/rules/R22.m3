(* A raises set names exceptions. *)
MODULE R22 EXPORTS Main;
EXCEPTION E;
VAR v: INTEGER;
PROCEDURE P () RAISES {E, v} = BEGIN END P;  (* ERROR not-an-exception *)
PROCEDURE Q () RAISES {F} = BEGIN END Q;  (* ERROR unknown-name *)
PROCEDURE R () RAISES {E} = BEGIN RAISE E END R;
PROCEDURE S () = BEGIN R() END S;
BEGIN
  S();
END R22.
