(* The bindings of an event are kept in its state.  What a raise reads is
   another structure, the published table: it is made anew for each change and
   never changed afterwards, so that code may be specialized for it, and raises
   in progress go on with the one they began with.

   No other thread gets its turn within a procedure of this module, unless an
   authorizer takes its time. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE Dispatcher EXPORTS Dispatcher, RTEvent;

IMPORT RTException, RTHeap, RTIO, RTMachine, RTType, Text;

CONST MaxName = 1023;

REVEAL
  Binding = BRANDED "Dispatcher.Binding" REF RECORD
    event: Record;
    entry: Entry;            (* what the table says of it *)
    closures: Closures := NIL;
    intrinsic := FALSE;
    installed := FALSE;
    pending := FALSE;        (* being authorized *)
    failures: CARDINAL := 0;
    failureLimit: CARDINAL := 1;
  END;

TYPE
  BindingArray = REF ARRAY OF Binding;

  (* The closures of a binding. *)
  Closures = REF RECORD
    closure: REFANY;
    constant: BOOLEAN;
    published := FALSE;
    next: Closures;
  END;

  State = REF RECORD
    event: Record;
    bindings: BindingArray;
    intrinsic: Binding;
    authorizer: Authorizer := NIL;
    failures: CARDINAL := 0;
    dirty := FALSE;
    nextDirty: State := NIL;
    retired: ARRAY [0 .. 63] OF Table;
    (* Specialized code refers to a table, its bindings and closures without
       the collector's knowledge.  So those of the latest changes are kept for
       the raises that may still be in progress. *)
    nextRetired: INTEGER := 0;
  END;

  (* A closure of installed bindings.  What it was allocated as never changes:
     its header is published; and what it refers to too, while it is constant
     for some of the bindings. *)
  Published = REF RECORD
    closure: REFANY;
    uses, constant: CARDINAL := 0;  (* numbers of bindings *)
    next: Published;
  END;

VAR
  published: ARRAY [0 .. 1023] OF Published;  (* chains, by address *)
  changing: CARDINAL := 0;      (* BeginChanges without EndChanges *)
  firstDirty: State := NIL;
  reporting := TRUE;

(*------------------------------------------------- events and bindings ---*)

PROCEDURE StateOf (event: PROCANY): State RAISES {Error} =
  VAR d := LOOPHOLE(event, Descriptor); r: Record;
  BEGIN
    IF d = NIL OR NOT Has(d.flags, Event) OR d.event = NIL THEN
      RAISE Error(Reason.NotAnEvent);
    END;
    r := d.event;
    IF r.state = NIL THEN r.state := NewState(r); END;
    RETURN NARROW(r.state, State);
  END StateOf;

PROCEDURE NewState (r: Record): State =
  VAR
    s := NEW(State, event := r, bindings := NEW(BindingArray, 1));
    b := NEW(Binding, event := r, intrinsic := TRUE, installed := TRUE,
             failureLimit := 0);
  BEGIN
    b.entry.handler := r.procedure;
    b.entry.flags := Intrinsic;
    b.entry.binding := b;
    s.bindings[0] := b;
    s.intrinsic := b;
    RETURN s;
  END NewState;

PROCEDURE Has (flags, flag: INTEGER): BOOLEAN =
  BEGIN
    RETURN flags DIV flag MOD 2 = 1;
  END Has;

PROCEDURE CheckedProcedure (p: PROCANY): Descriptor RAISES {Error} =
  VAR d := LOOPHOLE(p, Descriptor);
  BEGIN
    IF d = NIL THEN RAISE Error(Reason.NoHandler); END;
    IF Has(d.flags, Closure) THEN RAISE Error(Reason.LocalProcedure); END;
    RETURN d;
  END CheckedProcedure;

PROCEDURE Truth (): BOOLEAN =
  (* Shows what the signature of a procedure with a BOOLEAN result is. *)
  BEGIN
    RETURN TRUE;
  END Truth;

PROCEDURE FitsFormals (procedure, event: Signature; closure: REFANY;
                       mismatch: Reason): INTEGER RAISES {Error} =
  (* The flags of a table entry for the procedure. *)
  BEGIN
    IF procedure.formals = event.formals THEN
      IF closure # NIL THEN RAISE Error(Reason.ClosureUnused); END;
      RETURN 0;
    ELSIF procedure.rest # 0 AND procedure.rest = event.formals THEN
      RETURN PassClosure;
    ELSE
      RAISE Error(mismatch);
    END;
  END FitsFormals;

PROCEDURE NewGuard (event: Record; guard: PROCANY; closure: REFANY): Guard
  RAISES {Error} =
  VAR d := CheckedProcedure(guard); g := Guard{guard := d, closure := closure};
  BEGIN
    IF NOT Has(d.flags, Functional) THEN
      RAISE Error(Reason.NotFunctional);
    END;
    IF d.signature.result
         # LOOPHOLE(Truth, Descriptor).signature.result THEN
      RAISE Error(Reason.GuardType);
    END;
    g.flags := FitsFormals(d.signature, event.procedure.signature, closure,
                           Reason.GuardType);
    RETURN g;
  END NewGuard;

PROCEDURE WithGuard (old: GuardTable; READONLY g: Guard): GuardTable =
  VAR n := 0; new: GuardTable;
  BEGIN
    IF old # NIL THEN n := NUMBER(old^); END;
    new := NEW(GuardTable, n + 1);
    FOR i := 0 TO n - 1 DO new[i] := old[i]; END;
    new[n] := g;
    RETURN new;
  END WithGuard;

(*------------------------------------------------------------ closures ---*)

PROCEDURE AddClosure (b: Binding; closure: REFANY; constant: BOOLEAN)
  RAISES {Error} =
  VAR t: RTType.Descriptor;
  BEGIN
    IF constant THEN
      IF closure = NIL THEN RAISE Error(Reason.NotConstant); END;
      t := RTType.Of(closure);
      IF t.map # NIL AND t.map.count > 0 THEN
        RAISE Error(Reason.NotConstant);
      END;
    END;
    IF closure # NIL THEN
      b.closures := NEW(Closures, closure := closure, constant := constant,
                        next := b.closures);
    END;
  END AddClosure;

PROCEDURE Bytes (r: REFANY): INTEGER =
  VAR t := RTType.Of(r); n := 1; a := LOOPHOLE(r, ADDRESS);
  BEGIN
    IF t.kind # RTType.OpenArray THEN RETURN t.size; END;
    FOR i := 1 TO t.dimensions DO
      n := n * LOOPHOLE(a, UNTRACED REF INTEGER)^;
      a := a + BYTESIZE(INTEGER);
    END;
    RETURN t.size + RTType.ArrayBytes(t, n);
  END Bytes;

PROCEDURE Chain (closure: REFANY): [0 .. LAST(published)] =
  BEGIN
    RETURN LOOPHOLE(closure, INTEGER) DIV 16 MOD NUMBER(published);
  END Chain;

PROCEDURE PublishClosure (closure: REFANY; constant: BOOLEAN) =
  VAR chain := Chain(closure); p := published[chain]; changed := FALSE;
  BEGIN
    WHILE p # NIL AND p.closure # closure DO p := p.next; END;
    IF p = NIL THEN
      p := NEW(Published, closure := closure, next := published[chain]);
      published[chain] := p;
      changed := TRUE;
    END;
    INC(p.uses);
    IF constant THEN
      changed := changed OR p.constant = 0;
      INC(p.constant);
    END;
    IF changed THEN PublishMemory(p); END;
  END PublishClosure;

PROCEDURE PublishMemory (p: Published) =
  VAR n := BYTESIZE(ADDRESS);  (* of the header *)
  BEGIN
    IF p.constant > 0 THEN n := n + Bytes(p.closure); END;
    RTMachine.Publish(Header(p.closure), n);
  END PublishMemory;

PROCEDURE Header (r: REFANY): ADDRESS =
  BEGIN
    RETURN LOOPHOLE(r, ADDRESS) - BYTESIZE(ADDRESS);
  END Header;

PROCEDURE WithdrawClosure (closure: REFANY; constant: BOOLEAN) =
  VAR
    chain := Chain(closure);
    p := published[chain];
    previous: Published := NIL;
  BEGIN
    WHILE p.closure # closure DO previous := p; p := p.next; END;
    DEC(p.uses);
    IF constant THEN DEC(p.constant); END;
    IF p.uses = 0 THEN
      RTMachine.Withdraw(Header(closure));
      IF previous = NIL THEN
        published[chain] := p.next;
      ELSE
        previous.next := p.next;
      END;
    ELSIF constant AND p.constant = 0 THEN
      RTMachine.Withdraw(Header(closure));
      PublishMemory(p);
    END;
  END WithdrawClosure;

PROCEDURE PublishClosures (b: Binding) =
  VAR c := b.closures;
  BEGIN
    WHILE c # NIL DO
      IF NOT c.published THEN PublishClosure(c.closure, c.constant); END;
      c.published := TRUE;
      c := c.next;
    END;
  END PublishClosures;

PROCEDURE WithdrawClosures (b: Binding; last: Closures) =
  (* Those before "last". *)
  VAR c := b.closures;
  BEGIN
    WHILE c # last DO
      IF c.published THEN WithdrawClosure(c.closure, c.constant); END;
      c.published := FALSE;
      c := c.next;
    END;
  END WithdrawClosures;

(*-------------------------------------------------------------- tables ---*)

PROCEDURE NewTable (bindings: BindingArray): Table =
  VAR t := NEW(Table, NUMBER(bindings^));
  BEGIN
    FOR i := 0 TO LAST(t^) DO t[i] := bindings[i].entry; END;
    RETURN t;
  END NewTable;

PROCEDURE OnlyIntrinsic (bindings: BindingArray): BOOLEAN =
  BEGIN
    RETURN NUMBER(bindings^) = 1
             AND bindings[0].intrinsic
             AND bindings[0].entry.guards = NIL;
  END OnlyIntrinsic;

PROCEDURE Change (s: State; bindings: BindingArray) =
  (* Makes "bindings" those of the event.  If there is no storage for that,
     nothing is changed. *)
  VAR table: Table := NIL;
  BEGIN
    IF changing > 0 THEN
      s.bindings := bindings;
      IF NOT s.dirty THEN
        s.dirty := TRUE;
        s.nextDirty := firstDirty;
        firstDirty := s;
      END;
    ELSE
      IF NOT OnlyIntrinsic(bindings) THEN table := NewTable(bindings); END;
      s.bindings := bindings;
      PublishTable(s, table);
    END;
  END Change;

PROCEDURE PublishTable (s: State; table: Table) =
  VAR event := s.event; old := event.table;
  BEGIN
    IF table = NIL THEN
      event.table := NIL;
      RTMachine.Redirect(LOOPHOLE(event, ADDRESS), NIL);
    ELSE
      FOR i := 0 TO LAST(table^) DO
        IF table[i].guards # NIL THEN
          WITH guards = table[i].guards DO
            RTMachine.Publish(LOOPHOLE(guards, ADDRESS), Bytes(guards));
          END;
        END;
      END;
      RTMachine.Publish(LOOPHOLE(table, ADDRESS), Bytes(table));
      event.table := table;
      RTMachine.Redirect(LOOPHOLE(event, ADDRESS), event.generic);
      EVAL RTMachine.Fuse(LOOPHOLE(event, ADDRESS));
    END;
    IF old # NIL THEN
      RTMachine.Withdraw(LOOPHOLE(old, ADDRESS));
      WithdrawGuards(old, table);
      s.retired[s.nextRetired] := old;
      s.nextRetired := (s.nextRetired + 1) MOD NUMBER(s.retired);
    END;
  END PublishTable;

PROCEDURE WithdrawGuards (old, new: Table) =
  (* Those of "old" that "new" has not. *)
  VAR kept: BOOLEAN;
  BEGIN
    FOR i := 0 TO LAST(old^) DO
      IF old[i].guards # NIL THEN
        kept := FALSE;
        IF new # NIL THEN
          FOR j := 0 TO LAST(new^) DO
            kept := kept OR new[j].guards = old[i].guards;
          END;
        END;
        IF NOT kept THEN
          RTMachine.Withdraw(LOOPHOLE(old[i].guards, ADDRESS));
        END;
      END;
    END;
  END WithdrawGuards;

PROCEDURE BeginChanges () =
  BEGIN
    INC(changing);
  END BeginChanges;

PROCEDURE EndChanges () =
  VAR s: State;
  BEGIN
    <*ASSERT changing > 0*>
    DEC(changing);
    IF changing = 0 THEN
      WHILE firstDirty # NIL DO
        s := firstDirty;
        Change(s, s.bindings);
        s.dirty := FALSE;
        firstDirty := s.nextDirty;
        s.nextDirty := NIL;
      END;
    END;
  END EndChanges;

(*-------------------------------------------------------- installation ---*)

PROCEDURE Install (event: PROCANY;
                   handler: PROCANY;
                   guard: PROCANY := NIL;
                   closure: REFANY := NIL;
                   guardClosure: REFANY := NIL;
                   constant: BOOLEAN := FALSE;
                   order: Order := Order.Last;
                   beside: Binding := NIL;
                   bound: CARDINAL := 0;
                   storage: CARDINAL := 0): Binding RAISES {Error} =
  VAR
    s := StateOf(event);
    d := CheckedProcedure(handler);
    b := NEW(Binding, event := s.event);
  BEGIN
    IF d.signature.result # s.event.procedure.signature.result THEN
      RAISE Error(Reason.HandlerType);
    END;
    b.entry.flags := FitsFormals(d.signature, s.event.procedure.signature,
                                 closure, Reason.HandlerType);
    IF bound > 0 AND NOT Has(d.flags, Ephemeral)
         AND (d.bound = 0 OR d.bound > bound) THEN
      RAISE Error(Reason.NotEphemeral);
    END;
    b.entry.handler := d;
    b.entry.closure := closure;
    b.entry.bound := bound;
    b.entry.storage := storage;
    b.entry.binding := b;
    IF guard # NIL THEN
      AddTo(b, guard, guardClosure, constant);
    ELSIF guardClosure # NIL THEN
      RAISE Error(Reason.ClosureUnused);
    END;
    AddClosure(b, closure, FALSE);
    IF s.authorizer # NIL THEN Authorize(s, b); END;
    Insert(s, b, order, beside);
    RETURN b;
  END Install;

PROCEDURE Authorize (s: State; b: Binding) RAISES {Error} =
  VAR allowed := FALSE;
  BEGIN
    b.pending := TRUE;
    TRY
      allowed := s.authorizer.authorize(b);
    FINALLY
      b.pending := FALSE;
    END;
    IF NOT allowed THEN RAISE Error(Reason.Denied); END;
  END Authorize;

PROCEDURE AddTo (b: Binding; guard: PROCANY; closure: REFANY;
                 constant: BOOLEAN) RAISES {Error} =
  (* For a binding that is not installed. *)
  VAR g := NewGuard(b.event, guard, closure);
  BEGIN
    AddClosure(b, closure, constant);
    b.entry.guards := WithGuard(b.entry.guards, g);
  END AddTo;

PROCEDURE Insert (s: State; b: Binding; order: Order; beside: Binding)
  RAISES {Error} =
  VAR
    old := s.bindings;
    n := NUMBER(old^);
    new := NEW(BindingArray, n + 1);
    place: CARDINAL;
    done := FALSE;
  BEGIN
    CASE order OF
    | Order.First => place := 0;
    | Order.Last => place := n;
    | Order.Before => place := Place(s, beside);
    | Order.After => place := Place(s, beside) + 1;
    END;
    SUBARRAY(new^, 0, place) := SUBARRAY(old^, 0, place);
    new[place] := b;
    SUBARRAY(new^, place + 1, n - place) := SUBARRAY(old^, place, n - place);
    TRY
      PublishClosures(b);
      Change(s, new);
      done := TRUE;
    FINALLY
      IF NOT done THEN WithdrawClosures(b, NIL); END;
    END;
    b.installed := TRUE;
  END Insert;

PROCEDURE Place (s: State; b: Binding): CARDINAL RAISES {Error} =
  BEGIN
    IF b = NIL OR NOT b.installed THEN RAISE Error(Reason.NotInstalled); END;
    FOR i := 0 TO LAST(s.bindings^) DO
      IF s.bindings[i] = b THEN RETURN i; END;
    END;
    RAISE Error(Reason.OtherEvent);
  END Place;

PROCEDURE Uninstall (b: Binding) RAISES {Error} =
  VAR s: State;
  BEGIN
    IF b = NIL OR NOT b.installed THEN RAISE Error(Reason.NotInstalled); END;
    s := NARROW(b.event.state, State);
    IF b.intrinsic AND s.authorizer # NIL THEN Authorize(s, b); END;
    Remove(s, b);
  END Uninstall;

PROCEDURE Remove (s: State; b: Binding) RAISES {Error} =
  VAR
    place := Place(s, b);
    old := s.bindings;
    n := NUMBER(old^) - 1;
    new := NEW(BindingArray, n);
  BEGIN
    SUBARRAY(new^, 0, place) := SUBARRAY(old^, 0, place);
    SUBARRAY(new^, place, n - place) :=
      SUBARRAY(old^, place + 1, n - place);
    Change(s, new);
    b.installed := FALSE;
    WithdrawClosures(b, NIL);
  END Remove;

PROCEDURE AddGuard (b: Binding; guard: PROCANY; closure: REFANY := NIL;
                    constant: BOOLEAN := FALSE) RAISES {Error} =
  VAR s: State; guards: GuardTable; closures: Closures; done := FALSE;
  BEGIN
    IF b # NIL AND b.pending AND NOT b.installed THEN
      AddTo(b, guard, closure, constant);
      RETURN;
    END;
    IF b = NIL OR NOT b.installed THEN RAISE Error(Reason.NotInstalled); END;
    s := NARROW(b.event.state, State);
    guards := b.entry.guards;
    closures := b.closures;
    TRY
      AddTo(b, guard, closure, constant);
      PublishClosures(b);
      Change(s, s.bindings);
      done := TRUE;
    FINALLY
      IF NOT done THEN
        WithdrawClosures(b, closures);
        b.entry.guards := guards;
        b.closures := closures;
      END;
    END;
  END AddGuard;

PROCEDURE RemoveIntrinsic (event: PROCANY) RAISES {Error} =
  BEGIN
    Uninstall(StateOf(event).intrinsic);
  END RemoveIntrinsic;

PROCEDURE RestoreIntrinsic (event: PROCANY) RAISES {Error} =
  VAR s := StateOf(event);
  BEGIN
    IF NOT s.intrinsic.installed THEN
      Insert(s, s.intrinsic, Order.First, NIL);
    END;
  END RestoreIntrinsic;

PROCEDURE SetAuthorizer (event: PROCANY; a: Authorizer) RAISES {Error} =
  VAR s := StateOf(event);
  BEGIN
    IF s.authorizer # NIL THEN RAISE Error(Reason.Denied); END;
    s.authorizer := a;
  END SetAuthorizer;

(*------------------------------------------------------------ failures ---*)

<*NOINLINE*>
PROCEDURE Failed (event: ADDRESS; binding: REFANY; activation: ADDRESS;
                  guard: INTEGER) =
  VAR
    b := NARROW(binding, Binding);
    r := LOOPHOLE(event, Record);
    s := NARROW(r.state, State);
    remove: BOOLEAN;
  BEGIN
    INC(b.failures);
    INC(s.failures);
    remove := b.installed AND b.failureLimit > 0
                AND b.failures >= b.failureLimit;
    IF remove THEN
      TRY
        Remove(s, b);
      EXCEPT
      ELSE
        remove := FALSE;  (* there is no storage; the next failure retries *)
      END;
    END;
    IF reporting THEN Report(b, activation, guard, remove); END;
  END Failed;

PROCEDURE Report (b: Binding; activation: ADDRESS; guard: INTEGER;
                  removed: BOOLEAN) =
  BEGIN
    RTIO.PutText("*** event ");
    RTIO.PutString(b.event.name);
    RTIO.PutText(": ");
    IF guard < 0 THEN
      RTIO.PutText("handler ");
      RTIO.PutString(b.entry.handler.name);
    ELSE
      RTIO.PutText("guard ");
      IF b.entry.guards # NIL AND guard < NUMBER(b.entry.guards^) THEN
        RTIO.PutString(b.entry.guards[guard].guard.name);
      END;
      RTIO.PutText(" of handler ");
      RTIO.PutString(b.entry.handler.name);
    END;
    RTIO.PutText(" failed: ");
    RTException.PutActivation(activation);
    IF removed THEN RTIO.PutText("; uninstalled"); END;
    RTIO.PutChar('\n');
    RTIO.Flush();
  END Report;

PROCEDURE SetFailureLimit (b: Binding; limit: CARDINAL) =
  BEGIN
    b.failureLimit := limit;
  END SetFailureLimit;

PROCEDURE SetReporting (on: BOOLEAN) =
  BEGIN
    reporting := on;
  END SetReporting;

(*------------------------------------------------------------- queries ---*)

PROCEDURE NameText (name: ADDRESS): TEXT =
  TYPE Chars = UNTRACED REF ARRAY [0 .. MaxName] OF CHAR;
  VAR chars := LOOPHOLE(name, Chars); n := 0;
  BEGIN
    IF name = NIL THEN RETURN ""; END;
    WHILE n < MaxName AND chars[n] # '\000' DO INC(n); END;
    RETURN Text.FromChars(SUBARRAY(chars^, 0, n));
  END NameText;

PROCEDURE GetInfo (b: Binding): Info =
  VAR info: Info;
  BEGIN
    info.event := NameText(b.event.name);
    info.handler := NameText(b.entry.handler.name);
    info.guards := 0;
    IF b.entry.guards # NIL THEN info.guards := NUMBER(b.entry.guards^); END;
    info.intrinsic := b.intrinsic;
    info.installed := b.installed;
    info.failures := b.failures;
    info.bound := b.entry.bound;
    info.storage := b.entry.storage;
    RETURN info;
  END GetInfo;

PROCEDURE Count (event: PROCANY): CARDINAL RAISES {Error} =
  BEGIN
    RETURN NUMBER(StateOf(event).bindings^);
  END Count;

PROCEDURE Bindings (event: PROCANY): REF ARRAY OF Binding RAISES {Error} =
  VAR s := StateOf(event); copy := NEW(BindingArray, NUMBER(s.bindings^));
  BEGIN
    copy^ := s.bindings^;
    RETURN copy;
  END Bindings;

PROCEDURE Failures (event: PROCANY): CARDINAL RAISES {Error} =
  BEGIN
    RETURN StateOf(event).failures;
  END Failures;

PROCEDURE ReasonText (reason: Reason): TEXT =
  BEGIN
    CASE reason OF
    | Reason.NotAnEvent =>
        RETURN "not a procedure declared in an interface";
    | Reason.NoHandler =>
        RETURN "the handler is NIL";
    | Reason.LocalProcedure =>
        RETURN "a local procedure cannot be a handler or guard";
    | Reason.HandlerType =>
        RETURN "the handler's signature does not fit the event";
    | Reason.GuardType =>
        RETURN "the guard's signature does not fit the event";
    | Reason.NotFunctional =>
        RETURN "the guard is not FUNCTIONAL";
    | Reason.ClosureUnused =>
        RETURN "a closure is given to a procedure that takes none";
    | Reason.NotConstant =>
        RETURN "a constant closure must refer to data without references";
    | Reason.NotEphemeral =>
        RETURN "a handler bound in time must be EPHEMERAL";
    | Reason.NotInstalled =>
        RETURN "the binding is not installed";
    | Reason.OtherEvent =>
        RETURN "the binding is on another event";
    | Reason.Denied =>
        RETURN "denied by the event's authority";
    END;
  END ReasonText;

BEGIN
  RTHeap.timeBudget := ADR(RTMachine.fuel);
END Dispatcher.
