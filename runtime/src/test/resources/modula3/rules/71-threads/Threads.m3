(* Threads, joined and alerted, mutexes and conditions. *)
MODULE Threads EXPORTS Main;

IMPORT Fmt, IO, Thread;

CONST Size = 3; Items = 50;

TYPE
  Buffer = MUTEX OBJECT
    notFull, notEmpty: Thread.Condition;
    items: ARRAY [0 .. Size - 1] OF INTEGER;
    first, count := 0;
  METHODS
    put (n: INTEGER) := PutItem;
    get (): INTEGER := GetItem;
  END;
  Producer = Thread.Closure OBJECT buffer: Buffer; from: INTEGER OVERRIDES apply := Produce END;
  Consumer = Thread.Closure OBJECT buffer: Buffer; n: INTEGER OVERRIDES apply := Consume END;
  Result = REF INTEGER;
  Sleeper = Thread.SizedClosure OBJECT m: MUTEX; c: Thread.Condition; how: INTEGER OVERRIDES apply := Sleep END;

PROCEDURE PutItem (b: Buffer; n: INTEGER) =
  BEGIN
    LOCK b DO
      WHILE b.count = Size DO Thread.Wait(b, b.notFull) END;
      b.items[(b.first + b.count) MOD Size] := n;
      INC(b.count);
    END;
    Thread.Signal(b.notEmpty);
  END PutItem;

PROCEDURE GetItem (b: Buffer): INTEGER =
  VAR n: INTEGER;
  BEGIN
    LOCK b DO
      WHILE b.count = 0 DO Thread.Wait(b, b.notEmpty) END;
      n := b.items[b.first];
      b.first := (b.first + 1) MOD Size;
      DEC(b.count);
    END;
    Thread.Signal(b.notFull);
    RETURN n;
  END GetItem;

PROCEDURE Produce (p: Producer): REFANY =
  BEGIN
    FOR i := p.from TO p.from + Items - 1 DO p.buffer.put(i) END;
    RETURN NIL;
  END Produce;

PROCEDURE Consume (c: Consumer): REFANY =
  VAR sum := NEW(Result);
  BEGIN
    FOR i := 1 TO c.n DO INC(sum^, c.buffer.get()) END;
    RETURN sum;
  END Consume;

PROCEDURE Sleep (s: Sleeper): REFANY =
  BEGIN
    TRY
      CASE s.how OF
      | 0 => LOCK s.m DO LOOP Thread.AlertWait(s.m, s.c) END END;
      | 1 => Thread.AlertPause(1.0D6);
      | 2 => EVAL Thread.AlertJoin(main);
      | 3 => WHILE NOT Thread.TestAlert() DO Thread.Yield() END; RETURN "tested";
      | 4 => LOCK s.m DO Thread.Wait(s.m, s.c) END; RETURN "woken, alerted: " & Fmt.Bool(Thread.TestAlert());
      END;
    EXCEPT
    | Thread.Alerted => RETURN "alerted " & Fmt.Int(s.how) & " " & Fmt.Bool(Thread.TestAlert());
    END;
    RETURN NIL;
  END Sleep;

PROCEDURE Texts (r: REFANY): TEXT = BEGIN RETURN NARROW(r, TEXT) END Texts;

VAR
  main := Thread.Self();
  b := NEW(Buffer, notFull := NEW(Thread.Condition), notEmpty := NEW(Thread.Condition));
  producers: ARRAY [0 .. 2] OF Thread.T;
  consumers: ARRAY [0 .. 1] OF Thread.T;
  sleepers: ARRAY [0 .. 4] OF Thread.T;
  m := NEW(MUTEX); c := NEW(Thread.Condition);
  sum := 0; woken := 0;

PROCEDURE Count (<*UNUSED*> self: Thread.Closure): REFANY =
  BEGIN
    LOCK m DO Thread.Wait(m, c); INC(woken) END;
    RETURN NIL;
  END Count;

VAR waiters: ARRAY [1 .. 20] OF Thread.T;

BEGIN
  FOR i := 0 TO LAST(producers) DO
    producers[i] := Thread.Fork(NEW(Producer, buffer := b, from := i * Items));
  END;
  FOR i := 0 TO LAST(consumers) DO consumers[i] := Thread.Fork(NEW(Consumer, buffer := b, n := 75)) END;
  FOR i := 0 TO LAST(producers) DO EVAL Thread.Join(producers[i]) END;
  FOR i := 0 TO LAST(consumers) DO INC(sum, NARROW(Thread.Join(consumers[i]), Result)^) END;
  IO.Put(Fmt.Int(sum) & "\n");
  FOR i := 0 TO LAST(sleepers) DO
    sleepers[i] := Thread.Fork(NEW(Sleeper, stackSize := 4096, m := m, c := c, how := i));
  END;
  FOR i := 1 TO 10 DO Thread.Yield() END;
  FOR i := 0 TO LAST(sleepers) DO Thread.Alert(sleepers[i]) END;
  FOR i := 0 TO 3 DO IO.Put(Texts(Thread.Join(sleepers[i])) & "\n") END;
  LOCK m DO Thread.Broadcast(c) END;
  IO.Put(Texts(Thread.Join(sleepers[4])) & "\n");
  FOR i := FIRST(waiters) TO LAST(waiters) DO waiters[i] := Thread.Fork(NEW(Thread.Closure, apply := Count)) END;
  Thread.Pause(0.01D0);
  Thread.Signal(c); FOR i := 1 TO 30 DO Thread.Yield() END;
  LOCK m DO IO.Put(Fmt.Bool(woken >= 1 AND woken < 20) & " ") END;
  LOCK m DO Thread.Broadcast(c); IO.Put(Fmt.Bool(woken < 20) & " ") END;
  FOR i := FIRST(waiters) TO LAST(waiters) DO EVAL Thread.Join(waiters[i]) END;
  IO.Put(Fmt.Int(woken) & " " & Fmt.Bool(Thread.Self() = main) & " " & Fmt.Bool(waiters[1] # waiters[2]) & "\n");
  Thread.Alert(main);
  TRY Thread.AlertPause(1.0D6) EXCEPT Thread.Alerted => IO.Put("main " & Fmt.Bool(Thread.TestAlert()) & "\n") END;
END Threads.
