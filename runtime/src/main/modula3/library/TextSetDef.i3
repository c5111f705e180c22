(* Sets of TEXT by hash tables. *)

INTERFACE TextSetDef = SetDef(TextSet) END TextSetDef.
