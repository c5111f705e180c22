(* Sorted tables from INTEGER to INTEGER. *)

INTERFACE SortedIntIntTbl =
  SortedTable(Integer, IntIntTbl)
END SortedIntIntTbl.
