(* Sets of INTEGER by lists. *)

INTERFACE IntSetList = SetList(IntSet) END IntSetList.
