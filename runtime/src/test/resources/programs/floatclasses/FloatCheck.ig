(* "F" is Float(R). *)

GENERIC INTERFACE FloatCheck(R, F);

PROCEDURE All ();
(* Writes what all operations of F give, in terms that do not depend on R. *)

END FloatCheck.
