(* Servers: threads that execute the scripts of clients. *)

INTERFACE Server;

IMPORT Database, Job, JobQueue;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (db: Database.T; threads: CARDINAL): T;
    (* Starts so many threads and returns the server. *)

    submit (script: TEXT): Job.T RAISES {JobQueue.Closed};
    (* Each script has a session of its own; what it has not committed is
       undone at its end. *)

    stop ();
    (* Waits until all jobs that were submitted are finished. *)
  END;

END Server.
