(* Lists of CHAR. *)

INTERFACE CharList = List(Char) END CharList.
