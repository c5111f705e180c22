(* Queues of jobs. *)

INTERFACE JobQueue = Queue(Job) END JobQueue.
