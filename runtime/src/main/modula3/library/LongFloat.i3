(* Operations on the representation of LONGREAL. *)

INTERFACE LongFloat = Float(LongReal) END LongFloat.
