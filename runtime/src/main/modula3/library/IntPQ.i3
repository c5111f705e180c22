(* Priority queues by INTEGER. *)

INTERFACE IntPQ = PQueue(Integer) END IntPQ.
