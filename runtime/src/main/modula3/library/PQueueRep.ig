(* The representation of priority queues.

   "PQ" is PQueue(Priority). *)

GENERIC INTERFACE PQueueRep(PQ);

REVEAL PQ.Default <: DefaultPub;

TYPE
  EltsArray = REF ARRAY OF PQ.Elt;
  DefaultPub = PQ.DefaultPub OBJECT
    sz: CARDINAL := 0;
    heap: EltsArray := NIL;
  END;
  (* The elements are heap[1] to heap[sz].  The priority of heap[i] is not less
     than that of heap[i DIV 2]. *)

END PQueueRep.
