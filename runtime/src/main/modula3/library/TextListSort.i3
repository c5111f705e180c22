(* Sorting of lists of TEXT. *)

INTERFACE TextListSort = ListSort(Text, TextList) END TextListSort.
