(* Sorting of arrays of INTEGER. *)

INTERFACE IntArraySort = ArraySort(Integer) END IntArraySort.
