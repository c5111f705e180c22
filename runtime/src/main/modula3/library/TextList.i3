(* Lists of TEXT. *)

INTERFACE TextList = List(Text) END TextList.
