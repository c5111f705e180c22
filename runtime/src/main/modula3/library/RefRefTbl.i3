(* Tables from REFANY to REFANY. *)

INTERFACE RefRefTbl = Table(Refany, Refany) END RefRefTbl.
