(* Priority queues by REAL. *)

INTERFACE RealPQ = PQueue(RealType) END RealPQ.
