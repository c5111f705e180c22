(* Lists of REFANY. *)

INTERFACE RefList = List(Refany) END RefList.
