(* LOCK releases its mutex however it is left, and evaluates it once. *)
MODULE Locks EXPORTS Main;

IMPORT Fmt, IO, Thread;

EXCEPTION E;

TYPE Counter = MUTEX OBJECT n := 0 END;

VAR m := NEW(Counter); evaluations := 0; order := "";

PROCEDURE Get (): Counter =
  BEGIN
    INC(evaluations);
    RETURN m;
  END Get;

PROCEDURE Leave (how: INTEGER): INTEGER RAISES {E} =
  BEGIN
    LOOP
      LOCK Get() DO
        INC(m.n);
        CASE how OF
        | 0 => EXIT;
        | 1 => RETURN 1;
        | 2 => RAISE E;
        | 3 => EVAL ARRAY [0 .. 1] OF INTEGER{0, ..}[how];
        | 4 => m := NEW(Counter, n := m.n); EXIT;
        ELSE
        END;
      END;
      RETURN 7;
    END;
    RETURN 0;
  END Leave;

PROCEDURE Take (<*UNUSED*> self: Thread.Closure): REFANY =
  BEGIN
    LOCK m DO order := order & "thread " END;
    RETURN NIL;
  END Take;

PROCEDURE IsFree (m: MUTEX): BOOLEAN =
  BEGIN
    Thread.Acquire(m); Thread.Release(m);
    RETURN TRUE;
  END IsFree;

VAR old: Counter; t: Thread.T;

BEGIN
  FOR how := 0 TO 5 DO
    old := m;
    TRY
      IO.Put(Fmt.Int(Leave(how)) & " ");
    EXCEPT ELSE
      IO.Put("exception ");
    END;
    <*ASSERT IsFree(old) AND IsFree(m)*>
  END;
  IO.Put(Fmt.Int(m.n) & " " & Fmt.Int(evaluations) & "\n");
  LOCK m DO
    t := Thread.Fork(NEW(Thread.Closure, apply := Take));
    FOR i := 1 TO 5 DO Thread.Yield(); END;
    order := order & "main ";
  END;
  EVAL Thread.Join(t);
  IO.Put(order & "\n");
  LOCK m DO LOCK NEW(MUTEX) DO IO.Put("nested\n") END END;
END Locks.
