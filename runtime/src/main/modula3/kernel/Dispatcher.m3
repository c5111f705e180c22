(* The bindings of an event are kept in its state.  What a raise reads is
   another structure, the published table: it is made anew for each change and
   never changed afterwards, so that code may be specialized for it, and raises
   in progress go on with the one they began with.

   A change is first noted with the bindings concerned, which are then dirty,
   and takes effect when it is committed: at once, or at the end of the changes
   that their owner makes together.  A commit makes all tables before it stores
   the first, so that it happens as a whole or not at all.

   Nobody stops this module half way: it charges no time, "Prepare" makes sure
   that it does not run out of stack, and no other thread gets its turn within
   it, unless an authorizer takes its time. *)

<*UNINTERRUPTIBLE*>
UNSAFE MODULE Dispatcher EXPORTS Dispatcher, RTEvent;

IMPORT
  RTAhead, RTException, RTHeapRep, RTIO, RTMachine, RTTypeRep, RuntimeError, Text, Thread,
  Word;

CONST
  MaxName = 1023;
  MaxDeferred = 32;    (* asynchronous handlers that have not ended *)
  FullReports = 100;   (* of failures of an event *)

TYPE
  Status = {
    New,        (* not yet, or not any more, among the bindings of its event *)
    Pending,    (* installed by a change that was not committed *)
    Installed,
    Leaving     (* uninstalled by a change that was not committed *)
  };

REVEAL
  Binding = BRANDED "Dispatcher.Binding" REF RECORD
    event: Record;
    entry: Entry;            (* what the table says of it *)
    guards: GuardTable := NIL;     (* those it has, or will have *)
    published: GuardTable := NIL;  (* those that are quasi-constant *)
    closures: Closures := NIL;
    status := Status.New;
    place: CARDINAL := 0;    (* where it was last seen among the bindings *)
    predecessors: Links := NIL;    (* those it must stand behind *)
    marked := FALSE;
    owner: Domain := NIL;
    subject: Binding := NIL; (* what this is a view of *)
    view: Binding := NIL;
    intrinsic, default, filter := FALSE;
    ending := Ending.Never;
    authorizing := FALSE;
    dirty := FALSE;
    nextDirty: Binding := NIL;
    failures: CARDINAL := 0;
    failureLimit: CARDINAL := 1;
    limited := FALSE;        (* the limit is an authorizer's *)
    runs, time, started, running: INTEGER := 0;
  END;

  Domain = BRANDED "Dispatcher.Domain" REF RECORD
    name: TEXT;
    authorizer: Authorizer := NIL;
    changes: Changes;
  END;

TYPE
  BindingArray = REF ARRAY OF Binding;

  Links = REF RECORD
    binding: Binding;
    next: Links;
  END;

  (* The closures of a binding. *)
  Closures = REF RECORD
    closure: REFANY;
    constant: BOOLEAN;
    published := FALSE;
    next: Closures;
  END;

  (* The changes that one owner makes together. *)
  Changes = REF RECORD
    open: CARDINAL := 0;
    first: Binding := NIL;   (* dirty *)
  END;

  State = REF RECORD
    event: Record;
    bindings: BindingArray;  (* the first "number", also those that left *)
    number: CARDINAL := 0;
    present: CARDINAL := 0;  (* pending or installed *)
    holes := FALSE;          (* some have left *)
    intrinsic: Binding;
    default: Binding := NIL;
    merge: Descriptor := NIL;
    first, last: Binding := NIL;   (* those constrained to be *)
    authorizer: Authorizer := NIL;
    authority: Domain := NIL;
    asynchronous, profiling := FALSE;
    failures: CARDINAL := 0;
    changing := FALSE;       (* while a commit makes its table *)
    nextChanging: State := NIL;
    new: Table := NIL;
  END;

  (* A closure of installed bindings.  What it was allocated as never changes:
     its header is published; and what it refers to too, while it is constant
     for some of the bindings. *)
  Published = REF RECORD
    closure: REFANY;
    uses, constant: CARDINAL := 0;  (* numbers of bindings *)
    next: Published;
  END;

  Deferral = Thread.Closure OBJECT
    event: Record;
    table: REFANY;
    index: INTEGER;
    arguments: REFANY;
    thread: Thread.T := NIL;
    next: Deferral := NIL;
  OVERRIDES
    apply := RunDeferral;
  END;

VAR
  published: ARRAY [0 .. 1023] OF Published;  (* chains, by address *)
  common := NEW(Changes);       (* of bindings without owner *)
  reporting := TRUE;
  deferred: CARDINAL := 0;      (* asynchronous handlers not ended *)
  running: Deferral := NIL;
  awaiting: CARDINAL := 0;      (* asynchronous handlers that wait for others *)

PROCEDURE Prepare () =
  (* Makes sure that there is stack for any change, so that its end comes
     before the change, if at all. *)
  BEGIN
    Descend(40);
  END Prepare;

<*NOINLINE*>
PROCEDURE Descend (depth: INTEGER) =
  VAR room: ARRAY [0 .. 31] OF INTEGER;
  BEGIN
    room[0] := depth;
    IF depth > 0 THEN Descend(depth - 1); END;
    IF room[0] # depth THEN RTIO.Flush(); END;
  END Descend;

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

PROCEDURE StateOfBinding (b: Binding): State =
  BEGIN
    RETURN NARROW(b.event.state, State);
  END StateOfBinding;

PROCEDURE NewState (r: Record): State =
  VAR
    s := NEW(State, event := r, bindings := NEW(BindingArray, 2));
    b := NEW(Binding, event := r, intrinsic := TRUE,
             status := Status.Installed, failureLimit := 0);
  BEGIN
    b.entry.handler := r.procedure;
    b.entry.flags := Intrinsic;
    b.entry.binding := b;
    s.bindings[0] := b;
    s.number := 1;
    s.present := 1;
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

PROCEDURE TruthResult (): INTEGER =
  BEGIN
    RETURN LOOPHOLE(Truth, Descriptor).signature.result;
  END TruthResult;

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
    IF d.signature.result # TruthResult() THEN
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

PROCEDURE IsPresent (b: Binding): BOOLEAN =
  BEGIN
    RETURN b.status = Status.Pending OR b.status = Status.Installed;
  END IsPresent;

PROCEDURE Checked (b: Binding): Binding RAISES {Error} =
  (* "b", if it may be changed. *)
  BEGIN
    IF b = NIL THEN RAISE Error(Reason.NotInstalled); END;
    IF b.subject # NIL THEN RAISE Error(Reason.NotOwner); END;
    RETURN b;
  END Checked;

PROCEDURE Subject (b: Binding): Binding =
  BEGIN
    IF b # NIL AND b.subject # NIL THEN RETURN b.subject; END;
    RETURN b;
  END Subject;

PROCEDURE Governed (event: PROCANY; by: Domain): State RAISES {Error} =
  (* The state of the event, if "by" has authority over it. *)
  VAR s := StateOf(event);
  BEGIN
    IF s.authority # by THEN RAISE Error(Reason.NotOwner); END;
    RETURN s;
  END Governed;

(*------------------------------------------------------------ closures ---*)

PROCEDURE AddClosure (b: Binding; closure: REFANY; constant: BOOLEAN)
  RAISES {Error} =
  VAR t: RTTypeRep.Descriptor;
  BEGIN
    IF constant THEN
      IF closure = NIL THEN RAISE Error(Reason.NotConstant); END;
      t := RTTypeRep.Of(closure);
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
  VAR t := RTTypeRep.Of(r); n := 1; a := LOOPHOLE(r, ADDRESS);
  BEGIN
    IF t.kind # RTTypeRep.OpenArray THEN RETURN t.size; END;
    FOR i := 1 TO t.dimensions DO
      n := n * LOOPHOLE(a, UNTRACED REF INTEGER)^;
      a := a + BYTESIZE(INTEGER);
    END;
    RETURN t.size + RTTypeRep.ArrayBytes(t, n);
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

PROCEDURE ChangesOf (b: Binding): Changes =
  BEGIN
    IF b.owner = NIL THEN RETURN common; END;
    RETURN b.owner.changes;
  END ChangesOf;

PROCEDURE IsIn (b: Binding; changes: Changes): BOOLEAN =
  (* Whether "b" is in the table when "changes" are committed. *)
  BEGIN
    CASE b.status OF
    | Status.New => RETURN FALSE;
    | Status.Pending => RETURN ChangesOf(b) = changes;
    | Status.Installed => RETURN TRUE;
    | Status.Leaving => RETURN ChangesOf(b) # changes;
    END;
  END IsIn;

PROCEDURE NewTable (s: State; changes: Changes): Table =
  (* NIL if that is the same as no table. *)
  VAR n := 0; t: Table; stage: INTEGER;
  BEGIN
    FOR i := 0 TO s.number - 1 DO
      IF IsIn(s.bindings[i], changes) THEN INC(n); END;
    END;
    stage := n;
    IF s.default # NIL THEN INC(n); END;
    t := NEW(Table, n);
    IF s.default # NIL THEN
      SetEntry(s, t[n - 1], s.default, changes);
      t[n - 1].stage := n;
      IF stage = n - 1 THEN stage := n; END;
      DEC(n);
    END;
    FOR i := s.number - 1 TO 0 BY -1 DO
      WITH b = s.bindings[i] DO
        IF IsIn(b, changes) THEN
          DEC(n);
          SetEntry(s, t[n], b, changes);
          IF b.filter THEN stage := n + 1; END;
          t[n].stage := stage;
        END;
      END;
    END;
    IF NUMBER(t^) = 1 AND t[0].flags = Intrinsic AND t[0].guards = NIL THEN
      RETURN NIL;
    END;
    RETURN t;
  END NewTable;

PROCEDURE SetEntry (s: State; VAR e: Entry; b: Binding; changes: Changes) =
  BEGIN
    e := b.entry;
    IF b.dirty AND ChangesOf(b) = changes THEN e.guards := b.guards; END;
    e.merge := s.merge;
    IF s.asynchronous AND NOT Has(e.flags, Asynchronous) THEN
      e.flags := e.flags + Asynchronous;
    END;
    IF s.profiling THEN e.flags := e.flags + Profiled; END;
  END SetEntry;

PROCEDURE PublishTable (s: State; table: Table) =
  VAR event := s.event; old := event.table;
  BEGIN
    IF table = NIL THEN
      event.table := NIL;
      RTMachine.Redirect(LOOPHOLE(event, ADDRESS), NIL);
      event.literals := NIL;
    ELSE
      FOR i := 0 TO LAST(table^) DO
        PublishGuards(NARROW(table[i].binding, Binding), table[i].guards);
      END;
      RTMachine.Publish(LOOPHOLE(table, ADDRESS), Bytes(table));
      event.table := table;
      RTMachine.Redirect(LOOPHOLE(event, ADDRESS), event.generic);
      event.literals := NIL;
      IF RTMachine.Fuse(LOOPHOLE(event, ADDRESS)) = 0 THEN
        RTAhead.Serve(event);
      END;
    END;
    IF old # NIL THEN RTMachine.Withdraw(LOOPHOLE(old, ADDRESS)); END;
  END PublishTable;

PROCEDURE PublishGuards (b: Binding; guards: GuardTable) =
  (* Makes these the published ones of "b", if any. *)
  BEGIN
    IF b.published # guards THEN
      IF b.published # NIL THEN
        RTMachine.Withdraw(LOOPHOLE(b.published, ADDRESS));
      END;
      IF guards # NIL THEN
        RTMachine.Publish(LOOPHOLE(guards, ADDRESS), Bytes(guards));
      END;
      b.published := guards;
    END;
  END PublishGuards;

(*------------------------------------------------------------- changes ---*)

PROCEDURE Change (b: Binding) =
  (* Notes that "b" was changed, and commits that if its owner does not make
     further changes. *)
  VAR changes := ChangesOf(b); done := FALSE;
  BEGIN
    IF NOT b.dirty THEN
      b.dirty := TRUE;
      b.nextDirty := changes.first;
      changes.first := b;
    END;
    IF changes.open = 0 THEN
      TRY
        Commit(changes);
        done := TRUE;
      FINALLY
        IF NOT done THEN
          changes.first := b.nextDirty;
          b.nextDirty := NIL;
          b.dirty := FALSE;
        END;
      END;
    END;
  END Change;

PROCEDURE Commit (changes: Changes) =
  (* If there is no storage for that, nothing is changed. *)
  VAR states: State := NIL; b := changes.first; s: State; done := FALSE;
  BEGIN
    TRY
      WHILE b # NIL DO
        s := StateOfBinding(b);
        IF NOT s.changing THEN
          s.changing := TRUE;
          s.nextChanging := states;
          states := s;
          s.new := NewTable(s, changes);
        END;
        b := b.nextDirty;
      END;
      done := TRUE;
    FINALLY
      IF NOT done THEN Forget(states); END;
    END;
    WHILE changes.first # NIL DO
      b := changes.first;
      changes.first := b.nextDirty;
      b.nextDirty := NIL;
      b.dirty := FALSE;
      b.entry.guards := b.guards;
      CASE b.status OF
      | Status.Pending => b.status := Status.Installed;
      | Status.Leaving => Leave(b);
      | Status.New => Leave(b);
      | Status.Installed => (* its guards have changed *)
      END;
    END;
    s := states;
    WHILE s # NIL DO
      IF s.holes THEN Compact(s); END;
      PublishTable(s, s.new);
      s := s.nextChanging;
    END;
    Forget(states);
  END Commit;

PROCEDURE Forget (states: State) =
  VAR s: State;
  BEGIN
    WHILE states # NIL DO
      s := states;
      states := s.nextChanging;
      s.nextChanging := NIL;
      s.changing := FALSE;
      s.new := NIL;
    END;
  END Forget;

PROCEDURE Leave (b: Binding) =
  BEGIN
    b.status := Status.New;
    StateOfBinding(b).holes := TRUE;
    PublishGuards(b, NIL);
    WithdrawClosures(b, NIL);
    b.predecessors := NIL;
  END Leave;

PROCEDURE Compact (s: State) =
  (* Forgets the bindings that have left. *)
  VAR n := 0;
  BEGIN
    FOR i := 0 TO s.number - 1 DO
      WITH b = s.bindings[i] DO
        IF b.status # Status.New THEN
          s.bindings[n] := b;
          b.place := n;
          INC(n);
        ELSE
          IF s.first = b THEN s.first := NIL; END;
          IF s.last = b THEN s.last := NIL; END;
        END;
      END;
    END;
    FOR i := n TO s.number - 1 DO s.bindings[i] := NIL; END;
    s.number := n;
    s.holes := FALSE;
  END Compact;

PROCEDURE Renew (s: State) =
  (* Publishes a new table, when it is not the bindings that were changed. *)
  BEGIN
    PublishTable(s, NewTable(s, NIL));
  END Renew;

PROCEDURE BeginChanges () =
  BEGIN
    INC(common.open);
  END BeginChanges;

PROCEDURE EndChanges () =
  BEGIN
    End(common);
  END EndChanges;

PROCEDURE BeginChangesOf (owner: Domain) =
  BEGIN
    INC(owner.changes.open);
  END BeginChangesOf;

PROCEDURE EndChangesOf (owner: Domain) =
  BEGIN
    End(owner.changes);
  END EndChangesOf;

PROCEDURE End (changes: Changes) =
  BEGIN
    Prepare();
    <*ASSERT changes.open > 0*>
    IF changes.open = 1 THEN Commit(changes); END;
    DEC(changes.open);
  END End;

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
  BEGIN
    RETURN InstallWith(
             event, handler,
             Options{guard := guard, closure := closure,
                     guardClosure := guardClosure, constant := constant,
                     order := order, beside := beside, bound := bound,
                     storage := storage});
  END Install;

PROCEDURE InstallWith (event: PROCANY; handler: PROCANY;
                       READONLY options: Options): Binding RAISES {Error} =
  VAR
    o := options;
    s := StateOf(event);
    b := NewBinding(s, handler, o);
  BEGIN
    Prepare();
    IF o.guard # NIL THEN
      AddTo(b, o.guard, o.guardClosure, o.constant);
    ELSIF o.guardClosure # NIL THEN
      RAISE Error(Reason.ClosureUnused);
    END;
    AddClosure(b, o.closure, FALSE);
    Authorize(s, b);
    Insert(s, b, o.order, Subject(o.beside));
    RETURN b;
  END InstallWith;

PROCEDURE NewBinding (s: State; handler: PROCANY; READONLY o: Options): Binding
  RAISES {Error} =
  VAR
    d := CheckedProcedure(handler);
    signature := s.event.procedure.signature;
    result := signature.result;
    b := NEW(Binding, event := s.event, owner := o.owner, filter := o.filter,
             ending := o.ending);
  BEGIN
    IF o.ending = Ending.IfTrue THEN
      IF result # 0 THEN RAISE Error(Reason.HandlerType); END;
      result := TruthResult();
      b.entry.flags := Decides;
    ELSIF o.ending = Ending.Always THEN
      b.entry.flags := Final;
    END;
    IF d.signature.result # result THEN RAISE Error(Reason.HandlerType); END;
    INC(b.entry.flags,
        FitsFormals(d.signature, signature, o.closure, Reason.HandlerType));
    IF o.asynchronous THEN
      CheckAsynchronous(b);
      INC(b.entry.flags, Asynchronous);
    END;
    CheckBound(d, o.bound);
    b.entry.handler := d;
    b.entry.closure := o.closure;
    b.entry.bound := o.bound;
    b.entry.storage := o.storage;
    b.entry.binding := b;
    RETURN b;
  END NewBinding;

PROCEDURE CheckAsynchronous (b: Binding) RAISES {Error} =
  BEGIN
    IF b.event.deferred = NIL OR b.filter OR b.ending # Ending.Never THEN
      RAISE Error(Reason.NotAsynchronous);
    END;
  END CheckAsynchronous;

PROCEDURE CheckBound (d: Descriptor; bound: INTEGER) RAISES {Error} =
  BEGIN
    IF bound > 0 AND NOT Has(d.flags, Ephemeral)
         AND (d.bound = 0 OR d.bound > bound) THEN
      RAISE Error(Reason.NotEphemeral);
    END;
  END CheckBound;

PROCEDURE Authorize (s: State; b: Binding) RAISES {Error} =
  BEGIN
    Ask(s.authorizer, b);
    IF s.authority # NIL THEN Ask(s.authority.authorizer, b); END;
  END Authorize;

PROCEDURE Ask (a: Authorizer; b: Binding) RAISES {Error} =
  VAR allowed := FALSE;
  BEGIN
    IF a # NIL THEN
      b.authorizing := TRUE;
      TRY
        allowed := a.authorize(b);
      FINALLY
        b.authorizing := FALSE;
      END;
      IF NOT allowed THEN RAISE Error(Reason.Denied); END;
    END;
  END Ask;

PROCEDURE AddTo (b: Binding; guard: PROCANY; closure: REFANY;
                 constant: BOOLEAN) RAISES {Error} =
  (* Without a change. *)
  VAR g := NewGuard(b.event, guard, closure);
  BEGIN
    AddClosure(b, closure, constant);
    b.guards := WithGuard(b.guards, g);
  END AddTo;

PROCEDURE Insert (s: State; b: Binding; order: Order; beside: Binding)
  RAISES {Error} =
  VAR n := s.number; place := 0; done := FALSE;
  BEGIN
    CASE order OF
    | Order.First =>
        IF IsOther(s.first, b) THEN place := Place(s, s.first) + 1; END;
    | Order.Last =>
        place := n;
        IF IsOther(s.last, b) THEN place := Place(s, s.last); END;
    | Order.Before =>
        place := Place(s, beside);
        IF beside = s.first THEN RAISE Error(Reason.OrderConflict); END;
        AddPredecessor(beside, b);
    | Order.After =>
        place := Place(s, beside) + 1;
        IF beside = s.last THEN RAISE Error(Reason.OrderConflict); END;
        AddPredecessor(b, beside);
    END;
    TRY
      PublishClosures(b);
      Grow(s);
      IF place < n THEN
        SUBARRAY(s.bindings^, place + 1, n - place) :=
          SUBARRAY(s.bindings^, place, n - place);
      END;
      s.bindings[place] := b;
      b.place := place;
      INC(s.number);
      INC(s.present);
      b.status := Status.Pending;
      Change(b);
      done := TRUE;
    FINALLY
      IF NOT done THEN
        IF b.status = Status.Pending THEN
          DEC(s.present);
          b.status := Status.New;
          Compact(s);
        END;
        WithdrawClosures(b, NIL);
      END;
    END;
  END Insert;

PROCEDURE Grow (s: State) =
  VAR new: BindingArray; n := s.number;
  BEGIN
    IF n = NUMBER(s.bindings^) THEN
      new := NEW(BindingArray, 2 * n + 2);
      SUBARRAY(new^, 0, n) := SUBARRAY(s.bindings^, 0, n);
      s.bindings := new;
    END;
  END Grow;

PROCEDURE Place (s: State; b: Binding): CARDINAL RAISES {Error} =
  BEGIN
    IF b = NIL OR NOT IsPresent(b) THEN RAISE Error(Reason.NotInstalled); END;
    IF b.event # s.event OR b.default THEN
      RAISE Error(Reason.OtherEvent);
    END;
    IF b.place >= s.number OR s.bindings[b.place] # b THEN
      FOR i := 0 TO s.number - 1 DO s.bindings[i].place := i; END;
    END;
    RETURN b.place;
  END Place;

PROCEDURE Uninstall (b: Binding) RAISES {Error} =
  VAR s: State;
  BEGIN
    b := Checked(b);
    IF NOT IsPresent(b) THEN RAISE Error(Reason.NotInstalled); END;
    s := StateOfBinding(b);
    IF b.default THEN RAISE Error(Reason.OtherEvent); END;
    Prepare();
    IF b.intrinsic THEN Authorize(s, b); END;
    Remove(s, b);
  END Uninstall;

PROCEDURE Remove (s: State; b: Binding) =
  VAR before := b.status; done := FALSE;
  BEGIN
    IF before = Status.Pending THEN
      b.status := Status.New;
    ELSE
      b.status := Status.Leaving;
    END;
    DEC(s.present);
    TRY
      Change(b);
      done := TRUE;
    FINALLY
      IF NOT done THEN
        b.status := before;
        INC(s.present);
      END;
    END;
  END Remove;

PROCEDURE AddGuard (b: Binding; guard: PROCANY; closure: REFANY := NIL;
                    constant: BOOLEAN := FALSE) RAISES {Error} =
  VAR guards: GuardTable; closures: Closures; done := FALSE;
  BEGIN
    b := Checked(b);
    IF b.authorizing AND b.status = Status.New THEN
      AddTo(b, guard, closure, constant);
      RETURN;
    END;
    IF NOT IsPresent(b) THEN RAISE Error(Reason.NotInstalled); END;
    Prepare();
    guards := b.guards;
    closures := b.closures;
    TRY
      AddTo(b, guard, closure, constant);
      PublishClosures(b);
      Change(b);
      done := TRUE;
    FINALLY
      IF NOT done THEN
        WithdrawClosures(b, closures);
        b.guards := guards;
        b.closures := closures;
      END;
    END;
  END AddGuard;

(*--------------------------------------------------------------- order ---*)

PROCEDURE AddPredecessor (b, predecessor: Binding) =
  BEGIN
    b.predecessors := NEW(Links, binding := predecessor,
                          next := b.predecessors);
  END AddPredecessor;

PROCEDURE Constrain (b: Binding; order: Order; beside: Binding := NIL)
  RAISES {Error} =
  VAR s: State; done := FALSE;
  BEGIN
    b := Checked(b);
    IF NOT IsPresent(b) THEN RAISE Error(Reason.NotInstalled); END;
    s := StateOfBinding(b);
    beside := Subject(beside);
    Prepare();
    CASE order OF
    | Order.First =>
        IF IsOther(s.first, b) OR s.last = b OR HasPredecessor(b) THEN
          RAISE Error(Reason.OrderConflict);
        END;
        IF Place(s, b) > 0 THEN Advance(s, b, s.bindings[0]); END;
        s.first := b;
    | Order.Last =>
        IF IsOther(s.last, b) OR s.first = b THEN
          RAISE Error(Reason.OrderConflict);
        END;
        Postpone(s, b);
        s.last := b;
    | Order.Before => Stand(s, b, beside);
    | Order.After => Stand(s, beside, b);
    END;
    Change(b);
  END Constrain;

PROCEDURE IsOther (constrained, b: Binding): BOOLEAN =
  BEGIN
    RETURN constrained # NIL AND constrained # b AND IsPresent(constrained);
  END IsOther;

PROCEDURE HasPredecessor (b: Binding): BOOLEAN =
  VAR l := b.predecessors;
  BEGIN
    WHILE l # NIL AND NOT IsPresent(l.binding) DO l := l.next; END;
    RETURN l # NIL;
  END HasPredecessor;

PROCEDURE Stand (s: State; b, behind: Binding) RAISES {Error} =
  (* From now on "b" stands before "behind". *)
  BEGIN
    EVAL Place(s, b);
    EVAL Place(s, behind);
    IF b = behind OR b = s.last OR behind = s.first THEN
      RAISE Error(Reason.OrderConflict);
    END;
    IF Place(s, b) > Place(s, behind) THEN Advance(s, b, behind); END;
    AddPredecessor(behind, b);
  END Stand;

PROCEDURE Advance (s: State; b, to: Binding) RAISES {Error} =
  (* Moves "b", and what must stand before it, to before "to".  The places
     agree with all constraints so far, so predecessors have lower ones. *)
  VAR
    low := Place(s, to);
    high := Place(s, b);
    ahead, rest := 0;
    moved: BindingArray;
  BEGIN
    moved := NEW(BindingArray, high - low + 1);
    b.marked := TRUE;
    FOR i := high TO low BY -1 DO
      IF s.bindings[i].marked THEN
        MarkPredecessors(s.bindings[i]);
        INC(ahead);
      END;
    END;
    IF to.marked THEN
      Unmark(s, high);
      RAISE Error(Reason.OrderConflict);
    END;
    rest := ahead;
    ahead := 0;
    FOR i := low TO high DO
      WITH each = s.bindings[i] DO
        IF each.marked THEN
          moved[ahead] := each;
          INC(ahead);
        ELSE
          moved[rest] := each;
          INC(rest);
        END;
      END;
    END;
    Unmark(s, high);
    SUBARRAY(s.bindings^, low, high - low + 1) := moved^;
  END Advance;

PROCEDURE MarkPredecessors (b: Binding) =
  VAR l := b.predecessors;
  BEGIN
    WHILE l # NIL DO
      IF l.binding.status # Status.New THEN l.binding.marked := TRUE; END;
      l := l.next;
    END;
  END MarkPredecessors;

PROCEDURE Unmark (s: State; high: CARDINAL) =
  BEGIN
    FOR i := 0 TO high DO s.bindings[i].marked := FALSE; END;
  END Unmark;

PROCEDURE Postpone (s: State; b: Binding) RAISES {Error} =
  (* Moves "b" to the end, if nothing must stand behind it. *)
  VAR place := Place(s, b); l: Links;
  BEGIN
    FOR i := place + 1 TO s.number - 1 DO
      l := s.bindings[i].predecessors;
      WHILE l # NIL DO
        IF l.binding = b THEN RAISE Error(Reason.OrderConflict); END;
        l := l.next;
      END;
    END;
    FOR i := place + 1 TO s.number - 1 DO
      s.bindings[i - 1] := s.bindings[i];
    END;
    s.bindings[s.number - 1] := b;
  END Postpone;

(*----------------------------------------------------------- authority ---*)

PROCEDURE SetAuthorizer (event: PROCANY; a: Authorizer) RAISES {Error} =
  VAR s := StateOf(event);
  BEGIN
    IF s.authorizer # NIL OR s.authority # NIL THEN
      RAISE Error(Reason.Denied);
    END;
    s.authorizer := a;
  END SetAuthorizer;

PROCEDURE NewDomain (name: TEXT): Domain =
  BEGIN
    RETURN NEW(Domain, name := name, changes := NEW(Changes));
  END NewDomain;

PROCEDURE Claim (event: PROCANY; d: Domain) RAISES {Error} =
  VAR s := StateOf(event);
  BEGIN
    IF s.authorizer # NIL OR s.authority # NIL THEN
      RAISE Error(Reason.Denied);
    END;
    s.authority := d;
  END Claim;

PROCEDURE SetDomainAuthorizer (d: Domain; a: Authorizer) =
  BEGIN
    d.authorizer := a;
  END SetDomainAuthorizer;

PROCEDURE Limit (b: Binding; bound, storage: CARDINAL := 0;
                 failures: CARDINAL := 1) RAISES {Error} =
  VAR before: Entry;
  BEGIN
    b := Checked(b);
    CheckBound(b.entry.handler, bound);
    Prepare();
    before := b.entry;
    b.entry.bound := Lower(b.entry.bound, bound);
    b.entry.storage := Lower(b.entry.storage, storage);
    IF b.authorizing THEN
      b.failureLimit := failures;
      b.limited := TRUE;
    END;
    IF IsPresent(b) AND (b.entry.bound # before.bound
                           OR b.entry.storage # before.storage) THEN
      Change(b);
    END;
  END Limit;

PROCEDURE Lower (bound, by: INTEGER): INTEGER =
  BEGIN
    IF bound = 0 THEN RETURN by; END;
    IF by = 0 THEN RETURN bound; END;
    RETURN MIN(bound, by);
  END Lower;

PROCEDURE RemoveIntrinsic (event: PROCANY) RAISES {Error} =
  BEGIN
    SetIntrinsic(event, FALSE, NIL);
  END RemoveIntrinsic;

PROCEDURE RestoreIntrinsic (event: PROCANY) RAISES {Error} =
  BEGIN
    SetIntrinsic(event, TRUE, NIL);
  END RestoreIntrinsic;

PROCEDURE SetIntrinsic (event: PROCANY; installed: BOOLEAN;
                        by: Domain := NIL) RAISES {Error} =
  VAR s := Governed(event, by);
  BEGIN
    IF NOT installed THEN
      Uninstall(s.intrinsic);
    ELSIF NOT IsPresent(s.intrinsic) THEN
      Prepare();
      IF s.intrinsic.status = Status.Leaving THEN
        s.intrinsic.status := Status.Installed;
        INC(s.present);
      ELSE
        IF s.holes OR s.intrinsic.dirty THEN Compact(s); END;
        Insert(s, s.intrinsic, Order.First, NIL);
      END;
    END;
  END SetIntrinsic;

PROCEDURE SetDefault (event: PROCANY; handler: PROCANY;
                      closure: REFANY := NIL; by: Domain := NIL)
  RAISES {Error} =
  VAR s := Governed(event, by); old := s.default; b: Binding; o: Options;
  BEGIN
    Prepare();
    IF handler # NIL THEN
      o.closure := closure;
      b := NewBinding(s, handler, o);
      b.default := TRUE;
      b.failureLimit := 0;
      INC(b.entry.flags, Default);
      IF b.entry.handler = s.event.procedure THEN
        INC(b.entry.flags, Intrinsic);
      END;
      AddClosure(b, closure, FALSE);
      PublishClosures(b);
    END;
    s.default := b;
    RenewOr(s, old, s.merge);
    IF old # NIL THEN WithdrawClosures(old, NIL); END;
  END SetDefault;

PROCEDURE RenewOr (s: State; default: Binding; merge: Descriptor) =
  (* Publishes a new table, or sets these back if there is no storage. *)
  VAR done := FALSE;
  BEGIN
    TRY
      Renew(s);
      done := TRUE;
    FINALLY
      IF NOT done THEN
        s.default := default;
        s.merge := merge;
      END;
    END;
  END RenewOr;

PROCEDURE SetResultHandler (event: PROCANY; merge: PROCANY;
                            by: Domain := NIL) RAISES {Error} =
  VAR
    s := Governed(event, by);
    old := s.merge;
    d: Descriptor := NIL;
    signature := s.event.procedure.signature;
  BEGIN
    Prepare();
    IF merge # NIL THEN
      d := CheckedProcedure(merge);
      IF NOT Has(s.event.flags, Mergeable)
           OR d.signature.formals # signature.pair
           OR d.signature.result # signature.result THEN
        RAISE Error(Reason.NotMergeable);
      END;
    END;
    s.merge := d;
    RenewOr(s, s.default, old);
  END SetResultHandler;

(*--------------------------------------------------------- asynchronous ---*)

PROCEDURE SetAsynchronous (event: PROCANY; on: BOOLEAN; by: Domain := NIL)
  RAISES {Error} =
  VAR s := Governed(event, by); old := s.asynchronous; done := FALSE;
  BEGIN
    Prepare();
    IF s.event.deferred = NIL THEN RAISE Error(Reason.NotAsynchronous); END;
    s.asynchronous := on;
    TRY
      Renew(s);
      done := TRUE;
    FINALLY
      IF NOT done THEN s.asynchronous := old; END;
    END;
  END SetAsynchronous;

<*NOINLINE*>
PROCEDURE NewArguments (n: INTEGER): REFANY RAISES ANY =
  VAR a: Arguments; allowance := RTHeapRep.allowance;
  BEGIN
    RTHeapRep.allowance := LAST(INTEGER);
    TRY
      a := NEW(Arguments, n);
    FINALLY
      RTHeapRep.allowance := allowance;
    END;
    RETURN a;
  END NewArguments;

<*NOINLINE*>
PROCEDURE Defer (event: ADDRESS; table: REFANY; index: INTEGER;
                 arguments: REFANY) RAISES ANY =
  (* When there are too many already, the others get a chance to end; when that
     does not help, or there is no room for a thread, the handler runs here.
     So none is lost, and storage stays bounded. *)
  VAR d: Deferral; allowance := RTHeapRep.allowance; forked := FALSE;
  BEGIN
    RTHeapRep.allowance := LAST(INTEGER);
    TRY
      d := NEW(Deferral, event := LOOPHOLE(event, Record), table := table,
               index := index, arguments := arguments);
      IF deferred >= MaxDeferred THEN Thread.Yield(); END;
      IF deferred < MaxDeferred THEN
        TRY
          EVAL Thread.Fork(d);
          forked := TRUE;
          INC(deferred);
        EXCEPT
        ELSE (* no room for a stack *)
        END;
      END;
    FINALLY
      RTHeapRep.allowance := allowance;
    END;
    IF NOT forked THEN d.event.deferred(table, index, arguments); END;
  END Defer;

PROCEDURE RunDeferral (d: Deferral): REFANY =
  BEGIN
    RTHeapRep.allowance := LAST(INTEGER);
    d.thread := Thread.Self();
    d.next := running;
    running := d;
    d.event.deferred(d.table, d.index, d.arguments);
    RemoveRunning(d);
    DEC(deferred);
    RETURN NIL;
  END RunDeferral;

PROCEDURE RemoveRunning (d: Deferral) =
  VAR before := running;
  BEGIN
    IF running = d THEN
      running := d.next;
    ELSE
      WHILE before.next # d DO before := before.next; END;
      before.next := d.next;
    END;
  END RemoveRunning;

PROCEDURE AwaitAsynchronous () =
  VAR d := running; self := Thread.Self(); own := 0;
  BEGIN
    WHILE d # NIL AND d.thread # self DO d := d.next; END;
    IF d # NIL THEN own := 1; END;
    INC(awaiting, own);
    WHILE deferred > awaiting DO Thread.Yield(); END;
    DEC(awaiting, own);
  END AwaitAsynchronous;

(*------------------------------------------------------------ failures ---*)

<*NOINLINE*>
PROCEDURE Failed (event: ADDRESS; binding: REFANY; activation: ADDRESS;
                  guard: INTEGER) =
  VAR
    b := NARROW(binding, Binding);
    r := LOOPHOLE(event, Record);
    s := NARROW(r.state, State);
    removed := FALSE;
  BEGIN
    INC(s.failures);
    IF guard # MergeFailed AND NOT IsExcused(activation) THEN
      INC(b.failures);
      IF b.failureLimit > 0 AND b.failures >= b.failureLimit THEN
        removed := Expel(s, b);
      END;
    END;
    IF reporting
         AND (s.failures <= FullReports
                OR Word.And(s.failures, s.failures - 1) = 0) THEN
      Report(b, activation, guard, removed);
    END;
  END Failed;

PROCEDURE IsExcused (activation: ADDRESS): BOOLEAN =
  (* Whether what was used up is what somebody had left who raised the event
     within a bound, or deep in its stack: nobody shall get others uninstalled
     in this way. *)
  TYPE Body = UNTRACED REF RTException.ActivationRecord;
  VAR code := LOOPHOLE(activation, Body).code;
  BEGIN
    IF code = ORD(RuntimeError.Time) THEN RETURN RTMachine.fuel < 0; END;
    IF code = ORD(RuntimeError.Memory) THEN
      RETURN RTHeapRep.allowance < RTHeapRep.Unlimited;
    END;
    IF code = ORD(RuntimeError.Stack) THEN
      TRY
        Descend(100);
      EXCEPT
      ELSE
        RETURN TRUE;
      END;
    END;
    RETURN FALSE;
  END IsExcused;

PROCEDURE Expel (s: State; b: Binding): BOOLEAN =
  (* Uninstalls "b" at once, whatever changes its owner is making.  When there
     is no storage or stack for that, the next failure tries again. *)
  VAR before := b.status;
  BEGIN
    IF before # Status.Installed AND before # Status.Leaving THEN
      RETURN FALSE;
    END;
    TRY
      Prepare();
      b.status := Status.New;
      Renew(s);
    EXCEPT
    ELSE
      b.status := before;
      RETURN FALSE;
    END;
    IF before = Status.Installed THEN DEC(s.present); END;
    Leave(b);
    Compact(s);
    RETURN TRUE;
  END Expel;

PROCEDURE Report (b: Binding; activation: ADDRESS; guard: INTEGER;
                  removed: BOOLEAN) =
  BEGIN
    RTIO.PutText("*** event ");
    RTIO.PutString(b.event.name);
    RTIO.PutText(": ");
    IF guard = MergeFailed THEN
      RTIO.PutText("result handler after ");
      RTIO.PutString(b.entry.handler.name);
    ELSIF guard < 0 THEN
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
    IF b.subject = NIL AND NOT b.limited THEN b.failureLimit := limit; END;
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
    b := Subject(b);
    info.event := NameText(b.event.name);
    info.handler := NameText(b.entry.handler.name);
    info.guards := 0;
    IF b.guards # NIL THEN info.guards := NUMBER(b.guards^); END;
    info.intrinsic := b.intrinsic;
    info.installed := IsPresent(b);
    info.failures := b.failures;
    info.bound := b.entry.bound;
    info.storage := b.entry.storage;
    info.owner := "";
    IF b.owner # NIL THEN info.owner := b.owner.name; END;
    info.filter := b.filter;
    info.asynchronous := Has(b.entry.flags, Asynchronous)
                           OR StateOfBinding(b).asynchronous;
    info.ending := b.ending;
    info.runs := b.runs;
    info.time := b.time;
    RETURN info;
  END GetInfo;

PROCEDURE SetProfiling (event: PROCANY; on: BOOLEAN) RAISES {Error} =
  VAR s := StateOf(event); old := s.profiling; done := FALSE;
  BEGIN
    Prepare();
    s.profiling := on;
    TRY
      Renew(s);
      done := TRUE;
    FINALLY
      IF NOT done THEN s.profiling := old; END;
    END;
  END SetProfiling;

<*NOINLINE*>
PROCEDURE Started (binding: REFANY) =
  VAR b := NARROW(binding, Binding);
  BEGIN
    INC(b.runs);
    IF b.running = 0 THEN b.started := RTMachine.Clock(); END;
    INC(b.running);
  END Started;

<*NOINLINE*>
PROCEDURE Ended (binding: REFANY) =
  VAR b := NARROW(binding, Binding);
  BEGIN
    DEC(b.running);
    IF b.running = 0 THEN INC(b.time, RTMachine.Clock() - b.started); END;
  END Ended;

PROCEDURE Count (event: PROCANY): CARDINAL RAISES {Error} =
  BEGIN
    RETURN StateOf(event).present;
  END Count;

PROCEDURE Bindings (event: PROCANY): REF ARRAY OF Binding RAISES {Error} =
  BEGIN
    RETURN BindingsFor(event, NIL);
  END Bindings;

PROCEDURE BindingsFor (event: PROCANY; by: Domain): REF ARRAY OF Binding
  RAISES {Error} =
  VAR s := StateOf(event); all := NEW(BindingArray, s.present); n := 0;
  BEGIN
    FOR i := 0 TO s.number - 1 DO
      IF IsPresent(s.bindings[i]) THEN
        all[n] := SeenBy(s, s.bindings[i], by);
        INC(n);
      END;
    END;
    RETURN all;
  END BindingsFor;

PROCEDURE SeenBy (s: State; b: Binding; by: Domain): Binding =
  (* "b", or a view. *)
  VAR owner := b.owner;
  BEGIN
    IF b.intrinsic THEN owner := s.authority; END;
    IF owner = by OR owner = NIL OR s.authority # NIL AND s.authority = by THEN
      RETURN b;
    END;
    IF b.view = NIL THEN b.view := NEW(Binding, event := b.event, subject := b); END;
    RETURN b.view;
  END SeenBy;

PROCEDURE GuardReport (event: PROCANY): TEXT RAISES {Error} =
  VAR
    record := LOOPHOLE(StateOf(event).event, ADDRESS);
    chars := NEW(REF ARRAY OF CHAR, 4096);
    n := RTMachine.Report(record, ADR(chars[0]), NUMBER(chars^));
  BEGIN
    IF n > NUMBER(chars^) THEN
      chars := NEW(REF ARRAY OF CHAR, n);
      n := MIN(n, RTMachine.Report(record, ADR(chars[0]), n));
    END;
    RETURN Text.FromChars(SUBARRAY(chars^, 0, n));
  END GuardReport;

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
    | Reason.NotOwner =>
        RETURN "only the owner or the event's authority may do that";
    | Reason.OrderConflict =>
        RETURN "the order contradicts one that was asked before";
    | Reason.NotAsynchronous =>
        RETURN "the handler must be waited for";
    | Reason.NotMergeable =>
        RETURN "the result handler does not fit the event's result";
    END;
  END ReasonText;

BEGIN
  RTHeapRep.timeBudget := ADR(RTMachine.fuel);
END Dispatcher.
