(* Sets of TEXT by lists. *)

INTERFACE TextSetList = SetList(TextSet) END TextSetList.
