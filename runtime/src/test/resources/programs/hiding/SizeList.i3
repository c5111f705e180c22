INTERFACE SizeList = List(Size) END SizeList.
