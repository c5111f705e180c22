MODULE SortItemSort = ArraySort(SortItem) END SortItemSort.
