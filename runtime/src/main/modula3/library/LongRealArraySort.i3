(* Sorting of arrays of LONGREAL. *)

INTERFACE LongRealArraySort = ArraySort(LongrealType) END LongRealArraySort.
