(* Tables from CHAR to REFANY. *)

INTERFACE CharRefTbl = Table(Char, Refany) END CharRefTbl.
