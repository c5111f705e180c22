(* Priority queues by LONGREAL. *)

INTERFACE LongRealPQ = PQueue(LongrealType) END LongRealPQ.
