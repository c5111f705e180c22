(* Sets of CHAR. *)

INTERFACE CharSet = Set(Char) END CharSet.
