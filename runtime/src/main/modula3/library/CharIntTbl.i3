(* Tables from CHAR to INTEGER. *)

INTERFACE CharIntTbl = Table(Char, Integer) END CharIntTbl.
