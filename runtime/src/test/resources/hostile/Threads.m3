(* expect: - *)

MODULE Threads EXPORTS Attacks;

IMPORT Kernel, Spindle, Thread;

<*FATAL ANY*>

TYPE
  Idler = Thread.Closure OBJECT OVERRIDES apply := Idle END;

VAR
  idle := FALSE;

PROCEDURE Idle (<*UNUSED*> i: Idler): REFANY =
  BEGIN
    WHILE idle DO Thread.Yield(); END;
    RETURN NIL;
  END Idle;

PROCEDURE Fork (<*UNUSED*> n: INTEGER) =
  BEGIN
    LOOP EVAL Thread.Fork(NEW(Idler)); END;
  END Fork;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    idle := TRUE;
    EVAL Spindle.OnJob(Fork);
    Kernel.Job(1);
    idle := FALSE;
  END Attack;

BEGIN
  Kernel.Register("Threads", Attack);
END Threads.
