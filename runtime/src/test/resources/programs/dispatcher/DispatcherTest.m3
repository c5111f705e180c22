(* Installation, order, guards, closures, results, failures, changes from
   handlers, and requests that are refused. *)

MODULE DispatcherTest EXPORTS Main;

IMPORT Dispatcher, Events, Fmt, IO, RuntimeError;

<*FATAL Dispatcher.Error*>

EXCEPTION Oops(INTEGER);

TYPE
  Name = REF RECORD text: TEXT; count: INTEGER := 0 END;
  Limit = REF RECORD low, high: INTEGER END;

VAR
  self: Dispatcher.Binding;
  odd: INTEGER := 0;

FUNCTIONAL PROCEDURE IsEven (n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n MOD 2 = 0;
  END IsEven;

FUNCTIONAL PROCEDURE InLimits (closure: REFANY; n: INTEGER): BOOLEAN =
  VAR l: Limit := closure;
  BEGIN
    RETURN l.low <= n AND n <= l.high;
  END InLimits;

FUNCTIONAL PROCEDURE Reciprocal (n: INTEGER): BOOLEAN =
  BEGIN
    RETURN 100 DIV n > 10;
  END Reciprocal;

PROCEDURE Impure (n: INTEGER): BOOLEAN =
  BEGIN
    odd := n MOD 2;
    RETURN odd = 1;
  END Impure;

PROCEDURE Put (closure: REFANY; n: INTEGER) =
  VAR name: Name := closure;
  BEGIN
    INC(name.count);
    IO.Put(" " & name.text & " " & Fmt.Int(n));
  END Put;

PROCEDURE Plain (n: INTEGER) =
  BEGIN
    IO.Put(" plain " & Fmt.Int(n));
  END Plain;

PROCEDURE Once (n: INTEGER) =
  BEGIN
    IO.Put(" once " & Fmt.Int(n));
    Dispatcher.Uninstall(self);
  END Once;

PROCEDURE Bad (n: INTEGER) RAISES {Oops} =
  BEGIN
    RAISE Oops(n);
  END Bad;

PROCEDURE Worse (n: INTEGER) =
  VAR a: ARRAY [0 .. 3] OF INTEGER;
  BEGIN
    IO.Put(" worse");
    a[n] := n;
    IO.Put(" written");
  END Worse;

EPHEMERAL PROCEDURE Endless (n: INTEGER) =
  BEGIN
    WHILE n > 0 DO odd := 3; END;
  END Endless;

PROCEDURE Greedy (<*UNUSED*> n: INTEGER) =
  VAR l: REF ARRAY OF REFANY;
  BEGIN
    LOOP l := NEW(REF ARRAY OF REFANY, 100); END;
  END Greedy;

PROCEDURE Double (n: INTEGER): INTEGER =
  BEGIN
    RETURN 2 * n;
  END Double;

PROCEDURE Append (VAR n: INTEGER; READONLY a: ARRAY OF CHAR) =
  BEGIN
    n := 10 * n + NUMBER(a);
  END Append;

FUNCTIONAL PROCEDURE StartsWithX (VAR n: INTEGER; READONLY a: ARRAY OF CHAR):
  BOOLEAN =
  BEGIN
    RETURN n >= 0 AND NUMBER(a) > 0 AND a[0] = 'x';
  END StartsWithX;

PROCEDURE Ping (n: INTEGER) =
  BEGIN
    IO.Put("ping:");
    Events.Ping(n);
    IO.Put("\n");
  END Ping;

PROCEDURE NewName (t: TEXT): Name =
  BEGIN
    RETURN NEW(Name, text := t);
  END NewName;

PROCEDURE TestOrder () =
  VAR a, b, c: Dispatcher.Binding; an := NewName("a");
  BEGIN
    Ping(1);
    a := Dispatcher.Install(Events.Ping, Put, closure := an);
    b := Dispatcher.Install(Events.Ping, Put, IsEven, closure := NewName("b"),
                            order := Dispatcher.Order.First);
    c := Dispatcher.Install(Events.Ping, Plain,
                            order := Dispatcher.Order.Before, beside := a);
    Ping(1);
    Ping(2);
    Dispatcher.AddGuard(c, InLimits, NEW(Limit, low := 5, high := 7),
                        constant := TRUE);
    Dispatcher.RemoveIntrinsic(Events.Ping);
    Ping(4);
    Ping(6);
    Dispatcher.RestoreIntrinsic(Events.Ping);
    Dispatcher.Uninstall(a);
    Ping(6);
    WITH i = Dispatcher.GetInfo(c) DO
      IO.Put(Fmt.F("%s on %s, %s guards, %s; a ran %s times\n", i.handler,
                   i.event, Fmt.Int(i.guards), Fmt.Bool(i.installed),
                   Fmt.Int(an.count)));
    END;
    IO.Put(Fmt.Int(Dispatcher.Count(Events.Ping)) & " bindings\n");
    Dispatcher.Uninstall(b);
    Dispatcher.Uninstall(c);
    Ping(6);
  END TestOrder;

PROCEDURE TestChanges () =
  VAR bindings: ARRAY [1 .. 20] OF Dispatcher.Binding;
  BEGIN
    self := Dispatcher.Install(Events.Ping, Once);
    EVAL Dispatcher.Install(Events.Ping, Plain);
    Ping(1);
    Ping(2);
    Dispatcher.BeginChanges();
    Dispatcher.Uninstall(Dispatcher.Bindings(Events.Ping)[1]);
    FOR i := 1 TO 20 DO
      bindings[i] :=
        Dispatcher.Install(
          Events.Ping, Put, InLimits, closure := NewName(Fmt.Int(i)),
          guardClosure := NEW(Limit, low := i, high := i + 1),
          constant := TRUE);
    END;
    Ping(3);
    Dispatcher.EndChanges();
    Ping(3);
    Dispatcher.BeginChanges();
    FOR i := 1 TO 20 DO Dispatcher.Uninstall(bindings[i]); END;
    Dispatcher.EndChanges();
    Ping(3);
  END TestChanges;

PROCEDURE TestFailures () =
  VAR b: Dispatcher.Binding;
  BEGIN
    EVAL Dispatcher.Install(Events.Ping, Bad);
    b := Dispatcher.Install(Events.Ping, Worse);
    Dispatcher.SetFailureLimit(b, 2);
    EVAL Dispatcher.Install(Events.Ping, Plain, Reciprocal);
    EVAL Dispatcher.Install(Events.Ping, Endless, bound := 100000);
    EVAL Dispatcher.Install(Events.Ping, Greedy, storage := 10000);
    Ping(5);
    Ping(2);
    Ping(0);
    Ping(9);
    IO.Put(Fmt.Int(Dispatcher.Failures(Events.Ping)) & " failures, "
             & Fmt.Int(Dispatcher.Count(Events.Ping)) & " bindings\n");
  END TestFailures;

PROCEDURE TestResults () =
  VAR d: Dispatcher.Binding; n: INTEGER;
  BEGIN
    IO.Put(Fmt.Int(Events.Ask(7)));
    d := Dispatcher.Install(Events.Ask, Double, IsEven);
    IO.Put(" " & Fmt.Int(Events.Ask(7)) & " " & Fmt.Int(Events.Ask(8)));
    Dispatcher.RemoveIntrinsic(Events.Ask);
    IO.Put(" " & Fmt.Int(Events.Ask(8)));
    TRY
      n := Events.Ask(7);
    EXCEPT
    | RuntimeError.E (code) =>
        IO.Put(" " & RuntimeError.Name(code) & "\n");
    END;
    EVAL Dispatcher.Install(Events.Change, Append, StartsWithX);
    n := 1;
    Events.Change(n, ARRAY OF CHAR{'x', 'y'});
    Events.Change(n, ARRAY OF CHAR{'y'});
    IO.Put(Fmt.Int(n) & "\n");
  END TestResults;

PROCEDURE Refuse (handler: PROCANY; guard: PROCANY := NIL;
                  closure: REFANY := NIL; guardClosure: REFANY := NIL;
                  constant := FALSE; event: PROCANY := NIL;
                  bound: CARDINAL := 0) =
  BEGIN
    IF event = NIL THEN event := Events.Ping; END;
    TRY
      EVAL Dispatcher.Install(event, handler, guard, closure, guardClosure,
                              constant, bound := bound);
      IO.Put("installed\n");
    EXCEPT
    | Dispatcher.Error (reason) =>
        IO.Put(Dispatcher.ReasonText(reason) & "\n");
    END;
  END Refuse;

PROCEDURE TestRefusals () =

  PROCEDURE Local (<*UNUSED*> n: INTEGER) =
    BEGIN
    END Local;

  VAR b: Dispatcher.Binding; before := Dispatcher.Count(Events.Ping);
  BEGIN
    Refuse(Plain, event := Plain);
    Refuse(NIL);
    Refuse(Local);
    Refuse(Double);
    Refuse(Append);
    Refuse(Plain, StartsWithX);
    Refuse(Plain, Impure);
    Refuse(Plain, Double);
    Refuse(Plain, closure := NewName("x"));
    Refuse(Put, InLimits, NewName("x"), NewName("y"), TRUE);
    Refuse(Plain, bound := 1000);
    b := Dispatcher.Install(Events.Ping, Plain);
    Dispatcher.Uninstall(b);
    TRY
      Dispatcher.Uninstall(b);
    EXCEPT
    | Dispatcher.Error (reason) =>
        IO.Put(Dispatcher.ReasonText(reason) & "\n");
    END;
    IO.Put(Fmt.Bool(Dispatcher.Count(Events.Ping) = before) & "\n");
  END TestRefusals;

TYPE Strict = Dispatcher.Authorizer OBJECT OVERRIDES authorize := Decide END;

PROCEDURE Decide (<*UNUSED*> a: Strict; b: Dispatcher.Binding): BOOLEAN =
  <*FATAL Dispatcher.Error*>
  BEGIN
    IF Dispatcher.GetInfo(b).intrinsic THEN RETURN FALSE; END;
    Dispatcher.AddGuard(b, InLimits, NEW(Limit, low := 0, high := 9), TRUE);
    RETURN TRUE;
  END Decide;

PROCEDURE TestAuthorizer () =
  BEGIN
    Dispatcher.SetAuthorizer(Events.Ping, NEW(Strict));
    EVAL Dispatcher.Install(Events.Ping, Put, closure := NewName("guarded"));
    Ping(9);
    Ping(10);
    TRY
      Dispatcher.RemoveIntrinsic(Events.Ping);
    EXCEPT
    | Dispatcher.Error (reason) =>
        IO.Put(Dispatcher.ReasonText(reason) & "\n");
    END;
  END TestAuthorizer;

BEGIN
  TestOrder();
  TestChanges();
  TestFailures();
  TestResults();
  TestRefusals();
  TestAuthorizer();
END DispatcherTest.
