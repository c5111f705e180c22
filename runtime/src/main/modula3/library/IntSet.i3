(* Sets of INTEGER. *)

INTERFACE IntSet = Set(Integer) END IntSet.
