(* Sorting of arrays of CHAR. *)

INTERFACE CharArraySort = ArraySort(Char) END CharArraySort.
