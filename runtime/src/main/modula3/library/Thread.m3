(* Each thread is a context of the machine.  The record that RTHeapRep.contexts
   leads to keeps the collector frames of those that do not run.

   Threads take turns: compiled code counts the safepoints it passes and calls
   Poll when a turn is over.  There are none in this module, so that whatever
   it does is done at once. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE Thread EXPORTS Thread, RTThread;

IMPORT RTException, RTHeapRep, RTIO, RTMachine, RTMain, RuntimeError;

CONST
  MainContext = 1;
  WordBytes = 8;
  ErrorStatus = 3;
  Turn = 20000;  (* safepoints *)

TYPE
  Queue = RECORD first, last: T := NIL END;

  (* What the compiler makes room for in every MUTEX. *)
  MutexData = REF RECORD
    holder: T;
    waiting: Queue;
  END;

REVEAL
  T = BRANDED "Thread.T" OBJECT
    context: INTEGER := MainContext;
    saved: RTHeapRep.Context := NIL;
    closure: Closure := NIL;
    result: REFANY := NIL;
    ended := FALSE;
    alerted := FALSE;
    next: T := NIL;            (* in a queue *)
    condition: Condition := NIL;  (* the one it waits for *)
    joiners: Condition := NIL;
    words: CARDINAL := 0;      (* of the context's stack *)
    passedOver := FALSE;       (* was woken, but the mutex was taken again *)
    latest: REFANY := NIL;     (* RTException.Latest while others run *)
    time, allowance := LAST(INTEGER);  (* its budgets while others run *)
  END;

  Condition = BRANDED "Thread.Condition" OBJECT
    waiting := Queue{};
  END;

VAR
  self: T := NIL;       (* the running thread *)
  ready := Queue{};
  defaultStack: CARDINAL := 4096;  (* in words *)
  idle: T := NIL;       (* ended threads, whose contexts can be used again *)

PROCEDURE Self (): T =
  BEGIN
    IF self = NIL THEN self := NewThread(); END;
    RETURN self;
  END Self;

PROCEDURE NewThread (): T =
  BEGIN
    RETURN NEW(T, saved := NEW(RTHeapRep.Context), joiners := NEW(Condition));
  END NewThread;

PROCEDURE TakeIdle (words: CARDINAL): T =
  (* An ended thread whose context has that much stack, or NIL. *)
  VAR t := idle; before: T := NIL;
  BEGIN
    WHILE t # NIL AND t.words # words DO before := t; t := t.next; END;
    IF t = NIL THEN RETURN NIL; END;
    IF before = NIL THEN idle := t.next; ELSE before.next := t.next; END;
    t.next := NIL;
    RETURN t;
  END TakeIdle;

(*------------------------------------------------------------- queues ---*)

PROCEDURE Append (VAR q: Queue; t: T) =
  BEGIN
    t.next := NIL;
    IF q.first = NIL THEN q.first := t; ELSE q.last.next := t; END;
    q.last := t;
  END Append;

PROCEDURE TakeFirst (VAR q: Queue): T =
  VAR t := q.first;
  BEGIN
    q.first := t.next;
    t.next := NIL;
    RETURN t;
  END TakeFirst;

PROCEDURE Remove (VAR q: Queue; t: T) =
  VAR all := q.first; next: T;
  BEGIN
    q.first := NIL;
    WHILE all # NIL DO
      next := all.next;
      IF all # t THEN Append(q, all); END;
      all := next;
    END;
    t.next := NIL;
  END Remove;

(*---------------------------------------------------------- switching ---*)

<*NOINLINE*>
PROCEDURE Block () =
  (* Runs the first ready thread; the caller has been put into some queue. *)
  BEGIN
    IF ready.first = NIL THEN
      RTIO.PutText("*** runtime error: deadlock, no thread can run\n");
      RTMain.Exit(ErrorStatus);
    END;
    Switch(TakeFirst(ready));
  END Block;

PROCEDURE Switch (to: T) =
  VAR from := self;
  BEGIN
    IF to = from THEN RETURN; END;
    from.saved.frames := RTMachine.frames;
    Link(from.saved);
    Unlink(to.saved);
    from.latest := LOOPHOLE(
      RTException.Exchange(LOOPHOLE(to.latest, ADDRESS)), REFANY);
    from.allowance := RTHeapRep.allowance;
    RTHeapRep.allowance := to.allowance;
    IF RTHeapRep.timeBudget # NIL THEN
      from.time := RTHeapRep.timeBudget^;
      RTHeapRep.timeBudget^ := to.time;
    END;
    self := to;
    RTMachine.slice := Turn;
    RTMachine.frames := to.saved.frames;
    RTMachine.SwitchContext(to.context);
  END Switch;

PROCEDURE Link (c: RTHeapRep.Context) =
  BEGIN
    c.previous := NIL;
    c.next := RTHeapRep.contexts;
    IF c.next # NIL THEN c.next.previous := c; END;
    RTHeapRep.contexts := c;
  END Link;

PROCEDURE Unlink (c: RTHeapRep.Context) =
  (* Nothing happens if it is not linked, as that of a new thread is not. *)
  BEGIN
    IF c.next # NIL THEN c.next.previous := c.previous; END;
    IF c.previous # NIL THEN
      c.previous.next := c.next;
    ELSIF RTHeapRep.contexts = c THEN
      RTHeapRep.contexts := c.next;
    END;
    c.next := NIL;
    c.previous := NIL;
  END Unlink;

<*NOINLINE*>
PROCEDURE Poll () =
  BEGIN
    RTMachine.slice := Turn;
    Yield();
  END Poll;

PROCEDURE Yield () =
  BEGIN
    IF ready.first # NIL THEN
      Append(ready, Self());
      Block();
    END;
  END Yield;

(*------------------------------------------------------- fork and join ---*)

PROCEDURE GetDefaultStackSize (): CARDINAL =
  BEGIN
    RETURN defaultStack;
  END GetDefaultStackSize;

PROCEDURE MinDefaultStackSize (min: CARDINAL) =
  BEGIN
    defaultStack := MAX(defaultStack, min);
  END MinDefaultStackSize;

PROCEDURE IncDefaultStackSize (inc: CARDINAL) =
  BEGIN
    INC(defaultStack, inc);
  END IncDefaultStackSize;

PROCEDURE Fork (cl: Closure): T =
  VAR t, ended: T; words := defaultStack;
  BEGIN
    EVAL Self();
    TYPECASE cl OF
    | SizedClosure (s) =>
        IF s.stackSize > 0 THEN words := s.stackSize; END;
    ELSE (* the default *)
    END;
    IF words > RTHeapRep.allowance DIV WordBytes THEN
      RTException.Trap(ORD(RuntimeError.Memory), -1);
    END;
    ended := TakeIdle(words);
    IF ended # NIL THEN
      (* It waits in Start for another closure. *)
      t := NEW(T, saved := ended.saved, joiners := NEW(Condition));
      t.context := ended.context;
    ELSE
      t := NewThread();
      t.context :=
        RTMachine.NewContext(LOOPHOLE(Start, ADDRESS), NIL, words * WordBytes);
      IF t.context = 0 THEN
        RTException.Trap(ORD(RuntimeError.Memory), -1);
      END;
      t.saved.frames := NIL;
    END;
    IF RTHeapRep.allowance < RTHeapRep.Unlimited THEN
      (* Who runs within a bound on storage shares what is left of it. *)
      RTHeapRep.allowance := (RTHeapRep.allowance - words * WordBytes) DIV 2;
    END;
    t.allowance := RTHeapRep.allowance;
    t.closure := cl;
    t.words := words;
    Append(ready, t);
    IF RTMachine.slice > Turn THEN RTMachine.slice := Turn; END;
    IF RTMachine.slice < 0 THEN Poll(); END;
    RETURN t;
  END Fork;

PROCEDURE Start (<*UNUSED*> argument: ADDRESS) =
  (* The first procedure of every context but the main one: runs one thread
     after the other in it. *)
  BEGIN
    LOOP
      TRY
        self.result := self.closure.apply();
      EXCEPT
      ELSE
        RTMain.Uncaught(RTException.Latest());
      END;
      self.closure := NIL;
      self.ended := TRUE;
      Broadcast(self.joiners);
      self.next := idle;
      idle := self;
      Block();
    END;
  END Start;

PROCEDURE Join (t: T): REFANY =
  BEGIN
    WHILE NOT t.ended DO WaitFor(t.joiners); END;
    RETURN t.result;
  END Join;

PROCEDURE AlertJoin (t: T): REFANY RAISES {Alerted} =
  BEGIN
    IF TestAlert() THEN RAISE Alerted; END;
    WHILE NOT t.ended DO
      WaitFor(t.joiners);
      IF TestAlert() THEN RAISE Alerted; END;
    END;
    RETURN t.result;
  END AlertJoin;

(*------------------------------------------------------------ mutexes ---*)

<*NOINLINE*>
PROCEDURE Acquire (m: Mutex) =
  VAR me := Self(); data := LOOPHOLE(m, MutexData);
  BEGIN
    <*ASSERT data.holder # me*>
    IF data.holder # NIL THEN
      me.passedOver := FALSE;
      REPEAT
        Append(data.waiting, me);
        Block();
        IF data.holder = me THEN RETURN; END;
        me.passedOver := TRUE;
      UNTIL data.holder = NIL;
    END;
    data.holder := me;
  END Acquire;

PROCEDURE IsHeld (m: Mutex): BOOLEAN =
  BEGIN
    RETURN LOOPHOLE(m, MutexData).holder # NIL;
  END IsHeld;

<*NOINLINE*>
PROCEDURE Release (m: Mutex) =
  VAR data := LOOPHOLE(m, MutexData); t: T;
  BEGIN
    <*ASSERT data.holder = Self()*>
    data.holder := NIL;
    IF data.waiting.first # NIL THEN
      t := TakeFirst(data.waiting);
      (* Otherwise a thread that acquires it again and again would keep it. *)
      IF t.passedOver THEN data.holder := t; END;
      Append(ready, t);
    END;
  END Release;

(*--------------------------------------------------------- conditions ---*)

PROCEDURE WaitFor (c: Condition) =
  VAR me := Self();
  BEGIN
    me.condition := c;
    Append(c.waiting, me);
    Block();
    me.condition := NIL;
  END WaitFor;

PROCEDURE Wait (m: Mutex; c: Condition) =
  BEGIN
    Release(m);
    WaitFor(c);
    Acquire(m);
  END Wait;

PROCEDURE AlertWait (m: Mutex; c: Condition) RAISES {Alerted} =
  BEGIN
    IF TestAlert() THEN RAISE Alerted; END;
    Wait(m, c);
    IF TestAlert() THEN RAISE Alerted; END;
  END AlertWait;

PROCEDURE Signal (c: Condition) =
  BEGIN
    IF c.waiting.first # NIL THEN
      Append(ready, TakeFirst(c.waiting));
    END;
  END Signal;

PROCEDURE Broadcast (c: Condition) =
  BEGIN
    WHILE c.waiting.first # NIL DO Signal(c); END;
  END Broadcast;

(*------------------------------------------------------------- alerts ---*)

PROCEDURE Alert (t: T) =
  VAR c := t.condition;
  BEGIN
    t.alerted := TRUE;
    IF c # NIL THEN
      (* A thread that does not wait alertably finds that nothing changed
         and, as after any call of Wait, waits again. *)
      t.condition := NIL;
      Remove(c.waiting, t);
      Append(ready, t);
    END;
  END Alert;

PROCEDURE TestAlert (): BOOLEAN =
  VAR me := Self(); alerted := me.alerted;
  BEGIN
    me.alerted := FALSE;
    RETURN alerted;
  END TestAlert;

PROCEDURE Pause (n: LONGREAL) =
  VAR stop := RTMachine.Clock() + ROUND(n * 1.0D9);
  BEGIN
    WHILE RTMachine.Clock() < stop DO Yield(); END;
  END Pause;

PROCEDURE AlertPause (n: LONGREAL) RAISES {Alerted} =
  VAR stop := RTMachine.Clock() + ROUND(n * 1.0D9);
  BEGIN
    WHILE RTMachine.Clock() < stop DO
      IF TestAlert() THEN RAISE Alerted; END;
      Yield();
    END;
    IF TestAlert() THEN RAISE Alerted; END;
  END AlertPause;

BEGIN
END Thread.
