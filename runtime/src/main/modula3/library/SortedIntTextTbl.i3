(* Sorted tables from INTEGER to TEXT. *)

INTERFACE SortedIntTextTbl =
  SortedTable(Integer, IntTextTbl)
END SortedIntTextTbl.
