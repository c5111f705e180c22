(* Tables from CHAR to TEXT. *)

INTERFACE CharTextTbl = Table(Char, Text) END CharTextTbl.
