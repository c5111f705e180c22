(* Sets of INTEGER by hash tables. *)

INTERFACE IntSetDef = SetDef(IntSet) END IntSetDef.
