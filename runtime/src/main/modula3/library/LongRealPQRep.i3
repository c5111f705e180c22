(* The representation of LongRealPQ. *)

INTERFACE LongRealPQRep = PQueueRep(LongRealPQ) END LongRealPQRep.
