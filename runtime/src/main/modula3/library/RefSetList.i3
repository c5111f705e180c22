(* Sets of REFANY by lists. *)

INTERFACE RefSetList = SetList(RefSet) END RefSetList.
