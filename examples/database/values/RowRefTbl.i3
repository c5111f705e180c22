(* Tables from rows to REFANY. *)

INTERFACE RowRefTbl = Table(Row, Refany) END RowRefTbl.
