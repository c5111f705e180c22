(* Tables from REFANY to INTEGER. *)

INTERFACE RefIntTbl = Table(Refany, Integer) END RefIntTbl.
