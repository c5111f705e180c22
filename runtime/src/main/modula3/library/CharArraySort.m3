MODULE CharArraySort = ArraySort(Char) END CharArraySort.
