(* expect: - *)

MODULE VanishesInTheMiddle EXPORTS Attacks;

IMPORT Dispatcher, Kernel, RTCollector, Spindle;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;

VAR
  hoard: List := NIL;
  mine: Dispatcher.Binding;
  victim: Dispatcher.Binding;

PROCEDURE Again (n: INTEGER) =
  BEGIN
    Kernel.Job(n + 1);
  END Again;

<*NOINLINE*>
PROCEDURE Vanish (<*UNUSED*> n: INTEGER) =
  VAR all := Dispatcher.BindingsFor(Kernel.Job, Spindle.owner);
  BEGIN
    FOR i := 0 TO LAST(all^) DO
      TRY
        Dispatcher.Uninstall(all[i]);
      EXCEPT
      | Dispatcher.Error => (* not ours *)
      END;
    END;
    mine := NIL;
    victim := NIL;
    FOR i := 1 TO 3 DO
      victim := Spindle.OnJob(Again);
      Dispatcher.Uninstall(victim);
    END;
    victim := NIL;
    RTCollector.Collect();
    FOR i := 1 TO 50 DO hoard := NEW(List, next := NIL); END;
  END Vanish;

PROCEDURE Uses (closure: REFANY; <*UNUSED*> n: INTEGER) =
  BEGIN
    <*ASSERT NARROW(closure, REF INTEGER)^ = 77*>
    hoard := NIL;
  END Uses;

PROCEDURE Attack () RAISES ANY =
  VAR number := NEW(REF INTEGER);
  BEGIN
    number^ := 77;
    mine := Spindle.OnJob(Vanish);
    victim := Dispatcher.InstallWith(
                Kernel.Job, Uses,
                Dispatcher.Options{owner := Spindle.owner,
                                   closure := number});
    number := NIL;
    Kernel.Job(1);
  END Attack;

BEGIN
  Kernel.Register("VanishesInTheMiddle", Attack);
END VanishesInTheMiddle.
