(* expect: - *)

MODULE Leak EXPORTS Attacks;

IMPORT Dispatcher, Kernel, Spindle;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  keep: List := NIL;
  mine: Dispatcher.Binding;

PROCEDURE Leak (<*UNUSED*> n: INTEGER) =
  BEGIN
    FOR i := 1 TO 100 DO keep := NEW(List, next := keep); END;
  END Leak;

PROCEDURE Attack () RAISES ANY =
  BEGIN
    mine := Spindle.OnJob(Leak);
    (* in small portions, until nothing is left for spindles *)
    FOR i := 1 TO 2000 DO
      IF Dispatcher.GetInfo(mine).installed THEN Kernel.Job(1); END;
    END;
    keep := NIL;
  END Attack;

BEGIN
  Kernel.Register("Leak", Attack);
END Leak.
