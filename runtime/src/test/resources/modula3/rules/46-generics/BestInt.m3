MODULE BestInt = Best(IntElem) END BestInt.
