(* Sorting of arrays of REAL. *)

INTERFACE RealArraySort = ArraySort(RealType) END RealArraySort.
