(* Sets of CHAR by hash tables. *)

INTERFACE CharSetDef = SetDef(CharSet) END CharSetDef.
