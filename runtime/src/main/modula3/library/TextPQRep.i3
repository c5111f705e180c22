(* The representation of TextPQ. *)

INTERFACE TextPQRep = PQueueRep(TextPQ) END TextPQRep.
