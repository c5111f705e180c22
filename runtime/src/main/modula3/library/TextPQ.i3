(* Priority queues by TEXT. *)

INTERFACE TextPQ = PQueue(Text) END TextPQ.
