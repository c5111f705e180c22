MODULE LongRealArraySort = ArraySort(LongrealType) END LongRealArraySort.
