(* Threads of control, mutexes and conditions.

   Threads run one at a time, in turns.  A turn ends when the thread waits,
   joins, yields or ends, or after 20000 safepoints (iterations of loops and
   calls of recursive procedures); then the thread that has been ready for the
   longest time runs.  So a program does the same in each run on one engine,
   but not on all engines, as optimization changes where safepoints are. *)

INTERFACE Thread;

TYPE
  T <: ROOT;
  Mutex = MUTEX;
  Condition <: ROOT;
  Closure = OBJECT METHODS apply (): REFANY END;
  SizedClosure = Closure OBJECT
    stackSize: CARDINAL := 0;  (* in words; 0 for the default *)
  END;

EXCEPTION Alerted;
(* Raised to get a thread out of its waiting because somebody alerted it. *)

PROCEDURE Fork (cl: Closure): T;
(* A new thread that executes "cl.apply()". *)

PROCEDURE Join (t: T): REFANY;
(* Waits until "t" has ended and returns its result. *)

PROCEDURE Wait (m: Mutex; c: Condition);
(* The calling thread, which must hold "m", releases it, waits until it is
   woken through "c", and acquires "m" again. *)

PROCEDURE Acquire (m: Mutex);
(* Waits until "m" is not held and then holds it.  It is a checked run-time
   error if the calling thread holds it already. *)

PROCEDURE Release (m: Mutex);
(* It is a checked run-time error if the calling thread does not hold "m". *)

PROCEDURE Broadcast (c: Condition);
(* Wakes all threads that wait for "c". *)

PROCEDURE Signal (c: Condition);
(* Wakes one of them, if there are any. *)

PROCEDURE Yield ();
(* Lets others run. *)

PROCEDURE Self (): T;
(* The calling thread. *)

PROCEDURE Alert (t: T);
(* Marks "t" as alerted. *)

PROCEDURE TestAlert (): BOOLEAN;
(* Whether the calling thread is marked as alerted; removes the mark. *)

PROCEDURE AlertWait (m: Mutex; c: Condition) RAISES {Alerted};
(* Like Wait, but if the thread is marked as alerted before or while it
   waits, removes the mark and raises "Alerted", holding "m". *)

PROCEDURE AlertJoin (t: T): REFANY RAISES {Alerted};
(* Like Join, but raises "Alerted" in the same way. *)

PROCEDURE Pause (n: LONGREAL);
(* Lets others run for at least "n" seconds. *)

PROCEDURE AlertPause (n: LONGREAL) RAISES {Alerted};

(* The size of stacks of threads whose closure asks for no other; 4096 words in
   the beginning. *)

PROCEDURE GetDefaultStackSize (): CARDINAL;

PROCEDURE MinDefaultStackSize (min: CARDINAL);
(* Makes it "min" if it is less. *)

PROCEDURE IncDefaultStackSize (inc: CARDINAL);
(* Adds "inc" to it. *)

END Thread.
