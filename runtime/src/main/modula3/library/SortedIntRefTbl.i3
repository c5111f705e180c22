(* Sorted tables from INTEGER to REFANY. *)

INTERFACE SortedIntRefTbl =
  SortedTable(Integer, IntRefTbl)
END SortedIntRefTbl.
