(* Sorted tables from TEXT to TEXT. *)

INTERFACE SortedTextTextTbl =
  SortedTable(Text, TextTextTbl)
END SortedTextTextTbl.
