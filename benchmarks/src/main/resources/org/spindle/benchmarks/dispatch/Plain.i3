(* Events with no, one and five arguments. *)

INTERFACE Plain;

PROCEDURE None ();
PROCEDURE One (a: INTEGER);
PROCEDURE Five (a, b, c, d, e: INTEGER);

END Plain.
