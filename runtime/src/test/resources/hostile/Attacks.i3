(* What all spindles that attack export: nothing. *)

INTERFACE Attacks;

END Attacks.
