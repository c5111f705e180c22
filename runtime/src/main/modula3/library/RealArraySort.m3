MODULE RealArraySort = ArraySort(RealType) END RealArraySort.
