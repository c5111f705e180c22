(* Tables from TEXT to REFANY. *)

INTERFACE TextRefTbl = Table(Text, Refany) END TextRefTbl.
