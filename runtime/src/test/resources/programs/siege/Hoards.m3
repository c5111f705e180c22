(* Spindles that take storage, threads and locks, and raise without end. *)

MODULE Hoards;

IMPORT Dispatcher, Kernel, RTCollector, Spindle, Thread, WeakRef;

<*FATAL ANY*>

TYPE
  List = REF RECORD next: List; data: ARRAY [0 .. 99] OF INTEGER END;
  Idler = Thread.Closure OBJECT OVERRIDES apply := Idle END;

VAR
  hoard, keep: List := NIL;
  idle := FALSE;
  mine, victim: Dispatcher.Binding;

PROCEDURE Bomb (<*UNUSED*> n: INTEGER) =
  BEGIN
    LOOP hoard := NEW(List, next := hoard); END;
  END Bomb;

PROCEDURE Leak (<*UNUSED*> n: INTEGER) =
  BEGIN
    FOR i := 1 TO 100 DO keep := NEW(List, next := keep); END;
  END Leak;

PROCEDURE Again (n: INTEGER) =
  BEGIN
    Kernel.Job(n + 1);
  END Again;

PROCEDURE Question (n: INTEGER): INTEGER =
  BEGIN
    RETURN Kernel.Ask(n + 1);
  END Question;

PROCEDURE More (<*UNUSED*> n: INTEGER) =
  BEGIN
    EVAL Spindle.OnJob(More);
  END More;

PROCEDURE Idle (<*UNUSED*> i: Idler): REFANY =
  BEGIN
    WHILE idle DO Thread.Yield(); END;
    RETURN NIL;
  END Idle;

PROCEDURE Fork (<*UNUSED*> n: INTEGER) =
  BEGIN
    LOOP EVAL Thread.Fork(NEW(Idler)); END;
  END Fork;

PROCEDURE Lock (n: INTEGER) =
  BEGIN
    LOCK Kernel.mutex DO Bomb(n); END;
  END Lock;

PROCEDURE Dying (READONLY w: WeakRef.T; r: REFANY) =
  BEGIN
    hoard := r;
    <*ASSERT WeakRef.ToRef(w) # NIL*>
  END Dying;

PROCEDURE Weak (<*UNUSED*> n: INTEGER) =
  BEGIN
    EVAL WeakRef.FromRef(NEW(List), Dying);
  END Weak;

(* Uninstalls all that it can, and lets the collector reuse their storage,
   while the raise goes on. *)

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

PROCEDURE B1 () RAISES ANY = BEGIN EVAL Spindle.OnJob(Bomb); END B1;
PROCEDURE B2 () RAISES ANY =
  BEGIN
    mine := Spindle.OnJob(Leak);
    (* in small portions, until nothing is left for spindles *)
    FOR i := 1 TO 2000 DO
      IF Dispatcher.GetInfo(mine).installed THEN Kernel.Job(1); END;
    END;
    keep := NIL;
  END B2;
PROCEDURE B3 () RAISES ANY = BEGIN EVAL Spindle.OnJob(Again); END B3;
PROCEDURE B4 () RAISES ANY = BEGIN Spindle.OnAsk(Question); END B4;
PROCEDURE B5 () RAISES ANY = BEGIN EVAL Spindle.OnJob(More); END B5;
PROCEDURE B6 () RAISES ANY =
  BEGIN
    idle := TRUE;
    EVAL Spindle.OnJob(Fork);
    Kernel.Job(1);
    idle := FALSE;
  END B6;
PROCEDURE B7 () RAISES ANY =
  BEGIN
    EVAL Spindle.OnJob(Lock);
    Kernel.Job(1);
    LOCK Kernel.mutex DO (* it is free *) END;
  END B7;
PROCEDURE B8 () RAISES ANY = BEGIN EVAL Spindle.OnJob(Weak); END B8;
PROCEDURE B9 () RAISES ANY =
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
  END B9;

BEGIN
  Kernel.Register("allocation without end", B1);
  Kernel.Register("leak", B2);
  Kernel.Register("raises its own event", B3);
  Kernel.Register("asks its own question", B4);
  Kernel.Register("installs on every raise", B5);
  Kernel.Register("threads", B6);
  Kernel.Register("dies with a lock", B7);
  Kernel.Register("weak references", B8);
  Kernel.Register("vanishes in the middle", B9);
END Hoards.
