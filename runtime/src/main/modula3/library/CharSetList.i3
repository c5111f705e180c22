(* Sets of CHAR by lists. *)

INTERFACE CharSetList = SetList(CharSet) END CharSetList.
