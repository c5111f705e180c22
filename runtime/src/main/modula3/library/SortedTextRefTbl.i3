(* Sorted tables from TEXT to REFANY. *)

INTERFACE SortedTextRefTbl =
  SortedTable(Text, TextRefTbl)
END SortedTextRefTbl.
