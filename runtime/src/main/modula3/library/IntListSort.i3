(* Sorting of lists of INTEGER. *)

INTERFACE IntListSort = ListSort(Integer, IntList) END IntListSort.
