(* Operations on the representation of EXTENDED. *)

INTERFACE ExtendedFloat = Float(Extended) END ExtendedFloat.
