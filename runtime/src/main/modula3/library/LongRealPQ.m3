MODULE LongRealPQ =
  PQueue(LongrealType, LongRealPQ, LongRealPQRep)
END LongRealPQ.
