(* A clock. *)

INTERFACE Time;

TYPE T = LONGREAL;  (* seconds since some fixed moment *)

PROCEDURE Now (): T;

END Time.
