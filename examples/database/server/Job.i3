(* What clients want a server to do: to execute a script. *)

INTERFACE Job;

TYPE
  T <: Public;
  Public = MUTEX OBJECT METHODS
    init (script: TEXT): T;
    script (): TEXT;

    wait (): TEXT;
    (* Waits until the job is finished and returns its output. *)

    finish (output: TEXT);
    (* Called by the server. *)
  END;

CONST Brand = "Job";

END Job.
