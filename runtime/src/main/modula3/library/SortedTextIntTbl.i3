(* Sorted tables from TEXT to INTEGER. *)

INTERFACE SortedTextIntTbl =
  SortedTable(Text, TextIntTbl)
END SortedTextIntTbl.
