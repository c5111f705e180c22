(* Tables from REFANY to TEXT. *)

INTERFACE RefTextTbl = Table(Refany, Text) END RefTextTbl.
