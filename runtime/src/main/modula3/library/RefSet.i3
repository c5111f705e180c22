(* Sets of REFANY. *)

INTERFACE RefSet = Set(Refany) END RefSet.
