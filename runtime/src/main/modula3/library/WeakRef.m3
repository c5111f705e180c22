(* A weak reference is the number of an entry of RTHeapRep.weak, in its lower 4
   bytes, and the entry's generation. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE WeakRef;

IMPORT RTHeapRep, RTMachine, Thread, Word;

CONST First = 16;  (* entries at first *)

VAR
  cleanUps: REF ARRAY OF CleanUpProc;  (* of the entries *)
  next := 0;                           (* where to look for a free one *)
  cleaner: Thread.T := NIL;            (* runs Clean *)
  work := NEW(Thread.Condition);
  idle := NEW(MUTEX);

PROCEDURE FromRef (r: REFANY; p: CleanUpProc := NIL): T =
  VAR entry: CARDINAL;
  BEGIN
    <*ASSERT r # NIL*>
    IF p # NIL AND cleaner = NIL THEN
      cleaner := Thread.Fork(NEW(Thread.Closure, apply := Clean));
    END;
    entry := Free();
    cleanUps[entry] := p;
    WITH w = RTHeapRep.weak[entry] DO
      w.generation := Word.Extract(w.generation + 1, 0, 32);
      w.hasCleanUp := p # NIL;
      w.target := LOOPHOLE(r, ADDRESS);
      RETURN Make(entry, w.generation);
    END;
  END FromRef;

PROCEDURE Free (): CARDINAL =
  (* The table is searched round and round.  It grows when more than half of
     it turns out to be in use. *)
  VAR used := 0;
  BEGIN
    IF RTHeapRep.weak = NIL THEN Grow(First); END;
    LOOP
      WHILE next < NUMBER(RTHeapRep.weak^) DO
        INC(next);
        IF RTHeapRep.weak[next - 1].target = NIL THEN RETURN next - 1; END;
      END;
      FOR i := 0 TO LAST(RTHeapRep.weak^) DO
        IF RTHeapRep.weak[i].target # NIL THEN INC(used); END;
      END;
      IF 2 * used > NUMBER(RTHeapRep.weak^) THEN
        Grow(2 * NUMBER(RTHeapRep.weak^));
      ELSE
        next := 0;
      END;
    END;
  END Free;

PROCEDURE Grow (size: CARDINAL) =
  VAR
    new := NEW(UNTRACED REF ARRAY OF RTHeapRep.Weak, size);
    procedures := NEW(REF ARRAY OF CleanUpProc, size);
    old := RTHeapRep.weak;
  BEGIN
    IF old # NIL THEN
      SUBARRAY(new^, 0, NUMBER(old^)) := old^;
      SUBARRAY(procedures^, 0, NUMBER(old^)) := cleanUps^;
    END;
    RTHeapRep.weak := new;
    cleanUps := procedures;
    DISPOSE(old);
  END Grow;

PROCEDURE Make (entry, generation: INTEGER): T =
  VAR w: T;
  BEGIN
    FOR i := 0 TO 3 DO
      w.byte[i] := Word.Extract(entry, 8 * i, 8);
      w.byte[i + 4] := Word.Extract(generation, 8 * i, 8);
    END;
    RETURN w;
  END Make;

PROCEDURE Part (READONLY w: T; first: CARDINAL): INTEGER =
  VAR n := 0;
  BEGIN
    FOR i := first + 3 TO first BY -1 DO n := 256 * n + w.byte[i]; END;
    RETURN n;
  END Part;

PROCEDURE ToRef (READONLY w: T): REFANY =
  VAR entry := Part(w, 0);
  BEGIN
    IF RTHeapRep.weak = NIL OR entry > LAST(RTHeapRep.weak^) THEN RETURN NIL; END;
    WITH e = RTHeapRep.weak[entry] DO
      IF e.dying OR e.generation # Part(w, 4) THEN RETURN NIL; END;
      RETURN LOOPHOLE(e.target, REFANY);
    END;
  END ToRef;

<*NOINLINE*>  (* so that nothing is left of it when Clean waits *)
PROCEDURE CleanUp () =
  VAR entry := 0; r: REFANY;
  BEGIN
    WHILE RTHeapRep.dying > 0 AND entry < NUMBER(RTHeapRep.weak^) DO
      IF RTHeapRep.weak[entry].dying THEN
        r := LOOPHOLE(RTHeapRep.weak[entry].target, REFANY);
        RTHeapRep.weak[entry].target := NIL;
        RTHeapRep.weak[entry].dying := FALSE;
        RTHeapRep.weak[entry].hasCleanUp := FALSE;
        DEC(RTHeapRep.dying);
        TRY
          cleanUps[entry](Make(entry, RTHeapRep.weak[entry].generation), r);
        EXCEPT
        ELSE (* whoever happens to call this has nothing to do with it *)
        END;
      END;
      INC(entry);
    END;
  END CleanUp;

PROCEDURE Clean (<*UNUSED*> self: Thread.Closure): REFANY =
  (* The thread that does the clean-ups. *)
  BEGIN
    LOOP
      LOCK idle DO
        WHILE RTHeapRep.dying = 0 DO Thread.Wait(idle, work); END;
      END;
      CleanUp();
    END;
  END Clean;

PROCEDURE Wake () =
  (* A collection has left dying entries: their turn is next. *)
  BEGIN
    Thread.Signal(work);
    RTMachine.slice := 0;
  END Wake;

BEGIN
  RTHeapRep.cleanUp := CleanUp;
  RTHeapRep.wakeCleaner := Wake;
END WeakRef.
