(* The representation of IntPQ. *)

INTERFACE IntPQRep = PQueueRep(IntPQ) END IntPQRep.
