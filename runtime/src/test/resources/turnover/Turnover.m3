(* Bindings come and go in pairs, at random.  One of a pair adds a number to
   what the other takes it from, so the sum of a raise is 0 whatever is
   installed, if it is installed as a whole; and the number of handlers that
   run is known for each argument. *)

MODULE Turnover EXPORTS Flow, Main;

IMPORT Dispatcher, RTCollector, Word;

<*FATAL Dispatcher.Error*>

CONST
  Pairs = 10;
  Classes = 8;   (* of arguments, by which guards tell *)
  Change = -1;   (* the argument with which a handler changes the bindings *)

TYPE
  Box = REF RECORD value: INTEGER END;
  Pair = RECORD
    plus, minus: Dispatcher.Binding := NIL;
    class: [-1 .. Classes - 1] := -1;  (* -1: any *)
  END;

VAR
  pairs: ARRAY [0 .. Pairs - 1] OF Pair;
  expected: ARRAY [0 .. Classes - 1] OF INTEGER;
  seed: INTEGER := 4711;
  changer: Dispatcher.Binding;

PROCEDURE Random (n: INTEGER): INTEGER =
  BEGIN
    seed := Word.And(Word.Plus(Word.Times(seed, 1103515245), 12345), 16_7fffffff);
    RETURN seed DIV 65536 MOD n;
  END Random;

PROCEDURE Item (<*UNUSED*> x: INTEGER; <*UNUSED*> VAR sum, count: INTEGER) =
  BEGIN
  END Item;

PROCEDURE Plus (closure: REFANY; <*UNUSED*> x: INTEGER; VAR sum, count: INTEGER) =
  BEGIN
    INC(sum, NARROW(closure, Box).value);
    INC(count);
  END Plus;

PROCEDURE Minus (closure: REFANY; <*UNUSED*> x: INTEGER; VAR sum, count: INTEGER) =
  BEGIN
    DEC(sum, NARROW(closure, Box).value);
    INC(count);
  END Minus;

PROCEDURE Fail (x: INTEGER; <*UNUSED*> VAR sum, count: INTEGER) =
  (* Fails, and is uninstalled, at its first raise. *)
  BEGIN
    <*ASSERT x = Change*>
  END Fail;

FUNCTIONAL PROCEDURE IsOfClass (closure: REFANY; x: INTEGER;
                                <*UNUSED*> VAR sum, count: INTEGER): BOOLEAN =
  BEGIN
    RETURN x MOD Classes = NARROW(closure, Box).value;
  END IsOfClass;

FUNCTIONAL PROCEDURE IsChange (x: INTEGER; <*UNUSED*> VAR sum, count: INTEGER):
  BOOLEAN =
  BEGIN
    RETURN x = Change;
  END IsChange;

PROCEDURE ChangeNow (<*UNUSED*> x: INTEGER; <*UNUSED*> VAR sum, count: INTEGER) =
  BEGIN
    Toggle();
  END ChangeNow;

PROCEDURE Options (value: INTEGER; class: INTEGER): Dispatcher.Options =
  VAR o := Dispatcher.Options{closure := NEW(Box, value := value)};
  BEGIN
    IF class >= 0 THEN
      o.guard := IsOfClass;
      o.guardClosure := NEW(Box, value := class);
      o.constant := class MOD 2 = 0;
    END;
    IF Random(3) = 0 THEN o.order := Dispatcher.Order.First; END;
    o.filter := Random(10) = 0;
    RETURN o;
  END Options;

PROCEDURE Toggle () =
  (* Installs or uninstalls some pairs, as one change. *)
  BEGIN
    Dispatcher.BeginChanges();
    FOR i := 0 TO Random(3) DO
      WITH p = pairs[Random(Pairs)] DO
        IF p.plus = NIL THEN
          p.class := Random(Classes + 1) - 1;
          VAR value := Random(1000); BEGIN
            p.plus := Dispatcher.InstallWith(Item, Plus, Options(value, p.class));
            p.minus := Dispatcher.InstallWith(Item, Minus, Options(value, p.class));
          END;
        ELSE
          Dispatcher.Uninstall(p.plus);
          Dispatcher.Uninstall(p.minus);
          p.plus := NIL;
          p.minus := NIL;
        END;
      END;
    END;
    IF Random(10) = 0 THEN EVAL Dispatcher.Install(Item, Fail); END;
    Dispatcher.EndChanges();
    Expect();
  END Toggle;

PROCEDURE Expect () =
  BEGIN
    FOR c := 0 TO Classes - 1 DO
      expected[c] := 0;
      FOR i := 0 TO Pairs - 1 DO
        IF pairs[i].plus # NIL AND (pairs[i].class < 0 OR pairs[i].class = c) THEN
          INC(expected[c], 2);
        END;
      END;
    END;
  END Expect;

PROCEDURE IsWrong (x, handlers: INTEGER): BOOLEAN =
  VAR sum, count := 0;
  BEGIN
    Item(x, sum, count);
    RETURN sum # 0 OR count # handlers;
  END IsWrong;

PROCEDURE Round (changes, raises: INTEGER): INTEGER =
  VAR wrong := 0;
  BEGIN
    FOR i := 1 TO changes DO
      INC(wrong, Step(i MOD 2 # 0) + Raise(raises));
    END;
    RTCollector.Collect();
    RETURN wrong;
  END Round;

PROCEDURE Step (inside: BOOLEAN): INTEGER =
  BEGIN
    IF inside THEN
      (* the raise that changes the bindings ends on those it began with *)
      RETURN ORD(IsWrong(Change, expected[Change MOD Classes]));
    ELSE
      Toggle();
      RETURN 0;
    END;
  END Step;

PROCEDURE Raise (raises: INTEGER): INTEGER =
  VAR wrong := 0;
  BEGIN
    FOR x := 1 TO raises DO
      IF IsWrong(x, expected[x MOD Classes]) THEN INC(wrong); END;
    END;
    RETURN wrong;
  END Raise;

BEGIN
  Dispatcher.SetReporting(FALSE);
  Expect();
  changer := Dispatcher.Install(Item, ChangeNow, IsChange);
END Turnover.
