(* Tables from INTEGER to REFANY. *)

INTERFACE IntRefTbl = Table(Integer, Refany) END IntRefTbl.
