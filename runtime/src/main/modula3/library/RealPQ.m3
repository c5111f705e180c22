MODULE RealPQ = PQueue(RealType, RealPQ, RealPQRep) END RealPQ.
