(* A thousand threads at once, and many more one after the other: contexts are used again. *)

MODULE ManyThreads EXPORTS Main;

IMPORT Fmt, IO, Thread;

TYPE
  Worker = Thread.Closure OBJECT number: INTEGER OVERRIDES apply := Run END;
  Item = REF RECORD value: INTEGER; next: Item := NIL END;

VAR
  mutex := NEW(MUTEX);
  notEmpty := NEW(Thread.Condition);
  total := 0;
  threads: ARRAY [0 .. 999] OF Thread.T;
  first: Item := NIL;

PROCEDURE Run (self: Worker): REFANY =
  BEGIN
    FOR i := 1 TO 1 DO
      LOCK mutex DO INC(total, self.number); Thread.Yield(); END;
    END;
    RETURN self;
  END Run;

PROCEDURE Check (t: Thread.T; number: INTEGER) =
  BEGIN
    <*ASSERT NARROW(Thread.Join(t), Worker).number = number*>
  END Check;

TYPE Consumer = Thread.Closure OBJECT wanted: INTEGER OVERRIDES apply := Consume END;

PROCEDURE Consume (self: Consumer): REFANY =
  VAR sum := NEW(REF INTEGER);
  BEGIN
    sum^ := 0;
    FOR i := 1 TO self.wanted DO
      LOCK mutex DO
        WHILE first = NIL DO Thread.Wait(mutex, notEmpty); END;
        INC(sum^, first.value);
        first := first.next;
      END;
    END;
    RETURN sum;
  END Consume;

PROCEDURE ProduceAndConsume () =
  VAR consumers: ARRAY [0 .. 3] OF Thread.T; sum := 0;
  BEGIN
    FOR i := 0 TO LAST(consumers) DO consumers[i] := Thread.Fork(NEW(Consumer, wanted := 50)); END;
    FOR i := 1 TO 200 DO
      LOCK mutex DO first := NEW(Item, value := i, next := first); END;
      Thread.Signal(notEmpty);
      IF i MOD 7 = 0 THEN Thread.Yield(); END;
    END;
    FOR i := 0 TO LAST(consumers) DO INC(sum, NARROW(Thread.Join(consumers[i]), REF INTEGER)^); END;
    IO.Put(Fmt.Int(sum) & "\n");
  END ProduceAndConsume;

BEGIN
  FOR i := 0 TO LAST(threads) DO threads[i] := Thread.Fork(NEW(Worker, number := i)); END;
  FOR i := 0 TO LAST(threads) DO Check(threads[i], i); END;
  IO.Put(Fmt.Int(total) & "\n");
  FOR i := 1 TO 1500 DO Check(Thread.Fork(NEW(Worker, number := i)), i); END;
  IO.Put(Fmt.Int(total) & "\n");
  ProduceAndConsume();
END ManyThreads.
