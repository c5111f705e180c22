(* Sorting of arrays of TEXT. *)

INTERFACE TextArraySort = ArraySort(Text) END TextArraySort.
