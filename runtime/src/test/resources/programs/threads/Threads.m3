(* Threads, mutexes, conditions and alerts. *)

MODULE Threads EXPORTS Main;

IMPORT Fmt, IO, Thread;

CONST Size = 3;

TYPE
  Buffer = MUTEX OBJECT
    notEmpty, notFull: Thread.Condition;
    elements: ARRAY [0 .. Size - 1] OF INTEGER;
    first, count: CARDINAL := 0;
  METHODS
    init (): Buffer := Init;
    put (i: INTEGER) := Put;
    get (): INTEGER := Get;
  END;

  Producer = Thread.Closure OBJECT
    buffer: Buffer;
    from, to: INTEGER;
  OVERRIDES
    apply := Produce;
  END;

  Waiter = Thread.Closure OBJECT OVERRIDES apply := WaitForAlert END;

  Result = REF INTEGER;

PROCEDURE Init (b: Buffer): Buffer =
  BEGIN
    b.notEmpty := NEW(Thread.Condition);
    b.notFull := NEW(Thread.Condition);
    RETURN b;
  END Init;

PROCEDURE Put (b: Buffer; i: INTEGER) =
  BEGIN
    LOCK b DO
      WHILE b.count = Size DO Thread.Wait(b, b.notFull); END;
      b.elements[(b.first + b.count) MOD Size] := i;
      INC(b.count);
    END;
    Thread.Signal(b.notEmpty);
  END Put;

PROCEDURE Get (b: Buffer): INTEGER =
  VAR i: INTEGER;
  BEGIN
    LOCK b DO
      WHILE b.count = 0 DO Thread.Wait(b, b.notEmpty); END;
      i := b.elements[b.first];
      b.first := (b.first + 1) MOD Size;
      DEC(b.count);
    END;
    Thread.Signal(b.notFull);
    RETURN i;
  END Get;

PROCEDURE Produce (p: Producer): REFANY =
  VAR r := NEW(Result);
  BEGIN
    r^ := 0;
    FOR i := p.from TO p.to DO
      p.buffer.put(i);
      INC(r^, i);
    END;
    RETURN r;
  END Produce;

PROCEDURE WaitForAlert (<*UNUSED*> w: Waiter): REFANY =
  VAR m := NEW(MUTEX); c := NEW(Thread.Condition);
  BEGIN
    TRY
      LOCK m DO Thread.AlertWait(m, c); END;
      RETURN NIL;
    EXCEPT
    | Thread.Alerted => RETURN NEW(Result);
    END;
  END WaitForAlert;

VAR
  buffer := NEW(Buffer).init();
  producers: ARRAY [1 .. 4] OF Thread.T;
  waiter := Thread.Fork(NEW(Waiter));
  sum, produced: INTEGER := 0;

BEGIN
  FOR i := 1 TO 4 DO
    producers[i] := Thread.Fork(NEW(Producer, buffer := buffer,
                                    from := i * 100, to := i * 100 + 24));
  END;
  FOR i := 1 TO 100 DO INC(sum, buffer.get()); END;
  FOR i := 1 TO 4 DO
    INC(produced, NARROW(Thread.Join(producers[i]), Result)^);
  END;
  IO.Put(Fmt.Int(sum) & " " & Fmt.Int(produced) & "\n");
  Thread.Yield();
  Thread.Alert(waiter);
  IO.Put(Fmt.Bool(Thread.Join(waiter) # NIL) & "\n");
  Thread.Alert(Thread.Self());
  IO.Put(Fmt.Bool(Thread.TestAlert()) & " " & Fmt.Bool(Thread.TestAlert())
           & "\n");
END Threads.
