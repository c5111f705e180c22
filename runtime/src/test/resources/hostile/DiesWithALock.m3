(* expect: - *)

MODULE DiesWithALock EXPORTS Attacks;

IMPORT Kernel, Spindle;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  hoard: List := NIL;

PROCEDURE Bomb (<*UNUSED*> n: INTEGER) =
  BEGIN
    LOOP hoard := NEW(List, next := hoard); END;
  END Bomb;

PROCEDURE Lock (n: INTEGER) =
  BEGIN
    LOCK Kernel.mutex DO Bomb(n); END;
  END Lock;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    EVAL Spindle.OnJob(Lock);
    Kernel.Job(1);
    LOCK Kernel.mutex DO (* it is free *) END;
  END Attack;

BEGIN
  Kernel.Register("DiesWithALock", Attack);
END DiesWithALock.
