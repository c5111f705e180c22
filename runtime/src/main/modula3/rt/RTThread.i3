(* What compiled code and the library need of threads. *)

INTERFACE RTThread;

PROCEDURE Poll ();
(* Compiled code calls this at a safepoint when the running thread has used up
   its turn: the thread that has been ready for the longest time runs.  In a
   program without it, there is one thread and no such turns. *)

PROCEDURE IsHeld (m: MUTEX): BOOLEAN;
(* Whether some thread holds "m". *)

END RTThread.
