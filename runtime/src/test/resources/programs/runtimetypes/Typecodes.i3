(* What typecodes tell. *)
INTERFACE Typecodes;

PROCEDURE Show ();

END Typecodes.
