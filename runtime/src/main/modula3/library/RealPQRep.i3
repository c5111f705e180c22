(* The representation of RealPQ. *)

INTERFACE RealPQRep = PQueueRep(RealPQ) END RealPQRep.
