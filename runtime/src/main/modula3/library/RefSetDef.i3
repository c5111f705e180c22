(* Sets of REFANY by hash tables. *)

INTERFACE RefSetDef = SetDef(RefSet) END RefSetDef.
