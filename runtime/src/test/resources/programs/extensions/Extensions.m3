(* Filters, handlers that end a raise, default and result handlers, asynchronous
   handlers, order, ownership, changes of several owners, profiles. *)

MODULE Extensions EXPORTS Main;

IMPORT Dispatcher, Fmt, IO, Points, RuntimeError, Thread;

<*FATAL Dispatcher.Error*>

TYPE
  Options = Dispatcher.Options;
  Order = Dispatcher.Order;
  Name = REF RECORD text: TEXT END;

VAR
  trace := "";
  spare: Dispatcher.Binding := NIL;
  rounds := 0;

PROCEDURE Line (t: TEXT) =
  BEGIN
    IO.Put(t & "\n");
  END Line;

PROCEDURE Refused (reason: Dispatcher.Reason) =
  BEGIN
    Line("refused: " & Dispatcher.ReasonText(reason));
  END Refused;

(*------------------------------------------------------------- filters ---*)

PROCEDURE Double (VAR n: INTEGER) =
  BEGIN
    n := 2 * n;
  END Double;

PROCEDURE AddTen (VAR n: INTEGER) =
  BEGIN
    n := n + 10;
  END AddTen;

FUNCTIONAL PROCEDURE IsBig (VAR n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n >= 10;
  END IsBig;

FUNCTIONAL PROCEDURE Divides (VAR n: INTEGER): BOOLEAN =
  BEGIN
    RETURN 100 DIV (n - 14) # 1000;
  END Divides;

PROCEDURE Change (n: INTEGER) =
  BEGIN
    IO.Put(Fmt.Int(n) & " becomes ");
    Points.Change(n);
    Line(Fmt.Int(n));
  END Change;

PROCEDURE TestFilters () =
  VAR double, ten: Dispatcher.Binding;
  BEGIN
    double := Dispatcher.Install(Points.Change, Double);
    ten := Dispatcher.Install(Points.Change, AddTen, IsBig);
    Change(3);
    Change(6);
    Dispatcher.Uninstall(double);
    double := Dispatcher.InstallWith(
                Points.Change, Double,
                Options{filter := TRUE, order := Order.Before, beside := ten});
    Change(3);
    Change(4);
    Change(6);
    (* a guard behind a filter that fails: what ran before does not run again *)
    EVAL Dispatcher.Install(Points.Change, AddTen, Divides);
    Change(6);
    Change(6);
    Dispatcher.Uninstall(double);
    Dispatcher.Uninstall(ten);
    Change(6);
  END TestFilters;

(*-------------------------------------------------------------- ending ---*)

PROCEDURE Note (closure: REFANY; n: INTEGER; name: TEXT) =
  BEGIN
    IO.Put(" " & NARROW(closure, Name).text & Fmt.Int(n) & name);
  END Note;

PROCEDURE IsDone (n: INTEGER; <*UNUSED*> name: TEXT): BOOLEAN =
  BEGIN
    IO.Put(" done?");
    RETURN n > 5;
  END IsDone;

FUNCTIONAL PROCEDURE IsNegative (n: INTEGER; <*UNUSED*> name: TEXT): BOOLEAN =
  BEGIN
    RETURN n < 0;
  END IsNegative;

PROCEDURE NewName (t: TEXT): Name =
  BEGIN
    RETURN NEW(Name, text := t);
  END NewName;

PROCEDURE Tell (n: INTEGER) =
  BEGIN
    IO.Put("tell:");
    Points.Tell(n, "!");
    Line("");
  END Tell;

PROCEDURE TestEnding () =
  VAR first, second, third: Dispatcher.Binding;
  BEGIN
    first := Dispatcher.InstallWith(
               Points.Tell, Note,
               Options{guard := IsNegative, closure := NewName("drop"),
                       ending := Dispatcher.Ending.Always,
                       order := Order.First});
    second := Dispatcher.InstallWith(
                Points.Tell, IsDone,
                Options{ending := Dispatcher.Ending.IfTrue});
    third := Dispatcher.Install(Points.Tell, Note, closure := NewName("last"));
    Tell(3);
    Tell(-3);
    Tell(7);
    TRY
      EVAL Dispatcher.InstallWith(
             Points.Sum, Sum,
             Options{ending := Dispatcher.Ending.IfTrue});
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    Dispatcher.Uninstall(first);
    Dispatcher.Uninstall(second);
    Dispatcher.Uninstall(third);
  END TestEnding;

(*------------------------------------------------------------- results ---*)

PROCEDURE Sum (n: INTEGER): INTEGER =
  BEGIN
    RETURN 10 * n;
  END Sum;

PROCEDURE Hundred (n: INTEGER): INTEGER =
  BEGIN
    RETURN 100 * n;
  END Hundred;

FUNCTIONAL PROCEDURE IsOdd (n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n MOD 2 = 1;
  END IsOdd;

FUNCTIONAL PROCEDURE Never (<*UNUSED*> n: INTEGER): BOOLEAN =
  BEGIN
    RETURN FALSE;
  END Never;

PROCEDURE Weigh (a, b: INTEGER): INTEGER =
  BEGIN
    <*ASSERT a < 1000*>
    RETURN 2 * a + b;
  END Weigh;

PROCEDURE Both (a, b: BOOLEAN): BOOLEAN =
  BEGIN
    RETURN a AND b;
  END Both;

PROCEDURE Swapped (n: INTEGER): Points.Pair =
  BEGIN
    RETURN Points.Pair{n + 1, n};
  END Swapped;

PROCEDURE Named (closure: REFANY; n: INTEGER): Points.Pair =
  BEGIN
    IO.Put(NARROW(closure, Name).text & " ");
    RETURN Points.Pair{-n, n};
  END Named;

FUNCTIONAL PROCEDURE IsAbove (closure: REFANY; n: INTEGER): BOOLEAN =
  BEGIN
    RETURN n > NARROW(closure, REF INTEGER)^;
  END IsAbove;

PROCEDURE Ask (n: INTEGER) =
  BEGIN
    TRY
      Line("sum " & Fmt.Int(Points.Sum(n)));
    EXCEPT
    | RuntimeError.E (code) => Line(RuntimeError.Name(code));
    END;
  END Ask;

PROCEDURE AskPair (n: INTEGER) =
  BEGIN
    TRY
      WITH p = Points.Swap(n) DO
        Line("pair " & Fmt.Int(p.a) & " " & Fmt.Int(p.b));
      END;
    EXCEPT
    | RuntimeError.E (code) => Line(RuntimeError.Name(code));
    END;
  END AskPair;

PROCEDURE TestResults () =
  BEGIN
    EVAL Dispatcher.Install(Points.Sum, Sum);
    EVAL Dispatcher.Install(Points.Sum, Hundred, IsOdd);
    Ask(1);
    Dispatcher.SetResultHandler(Points.Sum, Weigh);
    Ask(1);
    Ask(2);
    Ask(200);
    TRY
      Dispatcher.SetResultHandler(Points.Sum, Both);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    TRY
      Dispatcher.SetResultHandler(Points.Swap, Weigh);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    Dispatcher.SetResultHandler(Points.Sum, NIL);
    Ask(1);
    EVAL Dispatcher.Install(Points.Swap, Swapped, IsOdd);
    AskPair(3);
    AskPair(4);
    Dispatcher.RemoveIntrinsic(Points.Swap);
    AskPair(5);
    AskPair(6);
    WITH ten = NEW(REF INTEGER) DO
      ten^ := 10;
      EVAL Dispatcher.Install(Points.Swap, Named, IsAbove, NewName("named"),
                              ten);
    END;
    AskPair(11);
    AskPair(9);
  END TestResults;

PROCEDURE Otherwise (n: INTEGER): INTEGER =
  BEGIN
    RETURN -n;
  END Otherwise;

PROCEDURE TestDefault () =
  VAR all := Dispatcher.Bindings(Points.Sum);
  BEGIN
    FOR i := 1 TO LAST(all^) DO Dispatcher.Uninstall(all[i]); END;
    EVAL Dispatcher.Install(Points.Sum, Hundred, IsOdd);
    Dispatcher.RemoveIntrinsic(Points.Sum);
    Ask(4);
    Dispatcher.SetDefault(Points.Sum, Otherwise);
    Ask(4);
    Ask(5);
    Dispatcher.SetDefault(Points.Sum, Points.Sum);
    Ask(4);
    Ask(5);
    Dispatcher.SetDefault(Points.Sum, NIL);
    Ask(4);
    Dispatcher.RestoreIntrinsic(Points.Sum);
    Ask(4);
  END TestDefault;

(*-------------------------------------------------------- asynchronous ---*)

PROCEDURE Later (n: INTEGER; name: TEXT) =
  BEGIN
    trace := trace & Fmt.Int(n) & name & " ";
    IF n = 0 THEN rounds := 1 DIV n; END;
  END Later;

PROCEDURE TestAsynchronous () =
  VAR b: Dispatcher.Binding;
  BEGIN
    b := Dispatcher.InstallWith(
           Points.Tell, Later,
           Options{guard := IsNegative, asynchronous := TRUE});
    Tell(-1);
    Tell(-2);
    Line("before: " & trace);
    Dispatcher.AwaitAsynchronous();
    Line("after: " & trace);
    (* more than may wait: all run, none is lost *)
    trace := "";
    Dispatcher.RemoveIntrinsic(Points.Tell);
    FOR i := 1 TO 100 DO Points.Tell(-i, ""); END;
    Thread.Yield();
    Dispatcher.AwaitAsynchronous();
    Line("all: " & trace);
    Dispatcher.RestoreIntrinsic(Points.Tell);
    Dispatcher.Uninstall(b);
    trace := "";
    b := Dispatcher.Install(Points.Tell, Later);
    Dispatcher.SetAsynchronous(Points.Tell, TRUE);
    Tell(0);
    Tell(5);
    Dispatcher.AwaitAsynchronous();
    Line(" of the event: " & trace);
    Dispatcher.SetAsynchronous(Points.Tell, FALSE);
    Tell(6);
    TRY
      EVAL Dispatcher.InstallWith(Points.Sum, Sum,
                                  Options{asynchronous := TRUE});
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    TRY
      Dispatcher.SetAsynchronous(Points.Change, TRUE);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
  END TestAsynchronous;

(*--------------------------------------------------------------- order ---*)

PROCEDURE Put (t: TEXT): Dispatcher.Binding =
  BEGIN
    RETURN Dispatcher.Install(Points.Tell, Note, closure := NewName(t));
  END Put;

PROCEDURE Must (b: Dispatcher.Binding; order: Order;
                beside: Dispatcher.Binding := NIL) =
  BEGIN
    TRY
      Dispatcher.Constrain(b, order, beside);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
  END Must;

PROCEDURE TestOrder () =
  VAR a, b, c, d, e: Dispatcher.Binding;
  BEGIN
    Dispatcher.RemoveIntrinsic(Points.Tell);
    a := Put("a");
    b := Put("b");
    c := Put("c");
    d := Put("d");
    Tell(1);
    Must(d, Order.Before, b);
    Tell(2);
    Must(b, Order.Before, a);
    Tell(3);
    Must(a, Order.Before, d);
    Must(a, Order.Before, a);
    Must(c, Order.First);
    Must(a, Order.First);
    Must(a, Order.Before, c);
    Must(b, Order.Last);
    Must(a, Order.Last);
    e := Put("e");
    Tell(4);
    Must(e, Order.After, a);
    Dispatcher.Uninstall(a);
    Must(b, Order.Last);
    Tell(5);
    TRY
      EVAL Dispatcher.Install(Points.Tell, Note, closure := NewName("x"),
                              order := Order.After, beside := b);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    Dispatcher.Uninstall(b);
    Dispatcher.Uninstall(c);
    Dispatcher.Uninstall(d);
    Dispatcher.Uninstall(e);
    Dispatcher.RestoreIntrinsic(Points.Tell);
  END TestOrder;

(*------------------------------------------- owners and their authority ---*)

PROCEDURE Own (closure: REFANY; n: INTEGER) =
  BEGIN
    IO.Put(" " & NARROW(closure, Name).text & Fmt.Int(n));
  END Own;

PROCEDURE Leak (n: INTEGER) =
  VAR all: ARRAY [0 .. 99] OF REF ARRAY OF INTEGER;
  BEGIN
    FOR i := 0 TO 99 DO all[i] := NEW(REF ARRAY OF INTEGER, n + 100); END;
  END Leak;

PROCEDURE Owned (n: INTEGER) =
  BEGIN
    IO.Put("owned:");
    Points.Owned(n);
    Line("");
  END Owned;

PROCEDURE TestOwners () =
  VAR
    mine := Dispatcher.NewDomain("mine");
    other := Dispatcher.NewDomain("other");
    b, c: Dispatcher.Binding;
    all: REF ARRAY OF Dispatcher.Binding;
  BEGIN
    TRY
      Dispatcher.Claim(Points.Owned, mine);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    TRY
      Dispatcher.RemoveIntrinsic(Points.Owned);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    b := Dispatcher.InstallWith(Points.Owned, Own,
                                Options{owner := mine, closure := NewName("b")});
    Owned(1);
    Owned(100);
    all := Dispatcher.Bindings(Points.Owned);
    Line(Fmt.Int(NUMBER(all^)) & " bindings, the second of "
           & Dispatcher.GetInfo(all[1]).owner & ", "
           & Fmt.Int(Dispatcher.GetInfo(all[1]).guards) & " guards");
    FOR i := 0 TO 1 DO
      TRY
        Dispatcher.Uninstall(all[i]);
      EXCEPT
      | Dispatcher.Error (r) => Refused(r);
      END;
    END;
    TRY
      Dispatcher.AddGuard(all[1], Never);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
    c := Dispatcher.InstallWith(
           Points.Owned, Own,
           Options{owner := other, closure := NewName("c"),
                   order := Order.Before, beside := all[1]});
    Owned(2);
    (* changes of one owner do not hold back those of others *)
    Dispatcher.BeginChangesOf(mine);
    Dispatcher.Uninstall(b);
    spare := Dispatcher.InstallWith(
               Points.Owned, Own,
               Options{owner := mine, closure := NewName("d")});
    Dispatcher.Uninstall(c);
    c := Dispatcher.InstallWith(
           Points.Owned, Leak, Options{owner := other});
    Dispatcher.SetFailureLimit(c, 0);
    Owned(3);
    Dispatcher.EndChangesOf(mine);
    Owned(4);
    Owned(5);
    Points.Replace();
    Owned(6);
    Line(Fmt.Int(Points.Expel()) & " expelled");
    Owned(7);
    TRY
      Dispatcher.Uninstall(spare);
    EXCEPT
    | Dispatcher.Error (r) => Refused(r);
    END;
  END TestOwners;

(*------------------------------------------------------------ profiles ---*)

PROCEDURE Again (n: INTEGER; name: TEXT) =
  BEGIN
    IF n > 0 THEN Points.Tell(n - 1, name); END;
  END Again;

PROCEDURE TestProfile () =
  VAR again: Dispatcher.Binding; info: Dispatcher.Info;
  BEGIN
    again := Dispatcher.Install(Points.Tell, Again);
    Tell(2);
    Dispatcher.SetProfiling(Points.Tell, TRUE);
    Tell(4);
    Dispatcher.SetProfiling(Points.Tell, FALSE);
    Tell(1);
    info := Dispatcher.GetInfo(again);
    Line(Fmt.Int(info.runs) & " runs, " & Fmt.Bool(info.time > 0));
    Dispatcher.Uninstall(again);
  END TestProfile;

BEGIN
  TestFilters();
  TestEnding();
  TestResults();
  TestDefault();
  TestAsynchronous();
  TestOrder();
  TestOwners();
  TestProfile();
END Extensions.
