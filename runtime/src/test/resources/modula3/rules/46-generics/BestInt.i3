INTERFACE BestInt = Best(IntElem, Four) END BestInt.
