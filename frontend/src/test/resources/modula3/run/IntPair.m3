MODULE IntPair = Pair(IntElem) END IntPair.
