(* Sets of TEXT. *)

INTERFACE TextSet = Set(Text) END TextSet.
