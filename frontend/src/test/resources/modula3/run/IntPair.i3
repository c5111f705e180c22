INTERFACE IntPair = Pair(IntElem) END IntPair.
