(* Sorting of rows by their keys. *)

INTERFACE SortItemSort = ArraySort(SortItem) END SortItemSort.
