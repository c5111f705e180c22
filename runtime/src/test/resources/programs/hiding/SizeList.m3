MODULE SizeList = List(Size) END SizeList.
