(* Weak references and the control of the collector. *)

UNSAFE MODULE WeakRefs EXPORTS Main;

IMPORT Fmt, IO, RTCollector, RTHeapRep, WeakRef;

TYPE
  Node = OBJECT
    number: INTEGER;
    next: REFANY := NIL;
    weak: WeakRef.T;
  END;

VAR
  cleaned := "";
  saved: REFANY := NIL;
  kept: REF ARRAY OF Node;
  weak: ARRAY [0 .. 299] OF WeakRef.T;

PROCEDURE Line (what, t: TEXT) =
  BEGIN
    IO.Put(what & ": " & t & "\n");
  END Line;

PROCEDURE Clean (READONLY self: WeakRef.T; r: REFANY) =
  VAR node: Node := r;
  BEGIN
    cleaned := cleaned & " " & Fmt.Int(node.number);
    <*ASSERT self = node.weak AND WeakRef.ToRef(self) = NIL*>
  END Clean;

PROCEDURE Save (<*UNUSED*> READONLY self: WeakRef.T; r: REFANY) =
  BEGIN
    saved := r;
  END Save;

PROCEDURE Collect () =
  BEGIN
    cleaned := "";
    RTCollector.Collect();
    RTCollector.Collect();
  END Collect;

(* What makes garbage is done here, so that no temporary of the caller keeps it. *)

<*NOINLINE*>
PROCEDURE Many () =
  VAR node: Node;
  BEGIN
    kept := NEW(REF ARRAY OF Node, 100);
    FOR i := 0 TO LAST(weak) DO
      node := NEW(Node, number := i);
      weak[i] := WeakRef.FromRef(node);
      IF i MOD 3 = 0 THEN kept[i DIV 3] := node; END;
    END;
  END Many;

<*NOINLINE*>
PROCEDURE Chain () =
  (* 1 -> 2 -> plain, both with clean-ups; 3 alone. *)
  VAR a := NEW(Node, number := 1); b := NEW(Node, number := 2); c := NEW(Node, number := 3);
  BEGIN
    a.next := b;
    b.next := NEW(Node, number := 0);
    a.weak := WeakRef.FromRef(a, Clean);
    b.weak := WeakRef.FromRef(b, Clean);
    c.weak := WeakRef.FromRef(c, Clean);
    weak[0] := a.weak;
    weak[1] := WeakRef.FromRef(b.next);
    weak[2] := c.weak;
  END Chain;

<*NOINLINE*>
PROCEDURE Saved () =
  VAR node := NEW(Node, number := 7);
  BEGIN
    weak[0] := WeakRef.FromRef(node, Save);
  END Saved;

<*NOINLINE*>
PROCEDURE State (n: CARDINAL): TEXT =
  VAR t := "";
  BEGIN
    FOR i := 0 TO n - 1 DO
      IF WeakRef.ToRef(weak[i]) = NIL THEN t := t & "-"; ELSE t := t & "+"; END;
    END;
    RETURN t;
  END State;

<*NOINLINE*>
PROCEDURE Right (): INTEGER =
  VAR n := 0;
  BEGIN
    FOR i := 0 TO LAST(weak) DO
      IF i MOD 3 = 0 THEN
        IF WeakRef.ToRef(weak[i]) = kept[i DIV 3] THEN INC(n); END;
      ELSIF WeakRef.ToRef(weak[i]) = NIL THEN
        INC(n);
      END;
    END;
    RETURN n;
  END Right;

<*NOINLINE*>
PROCEDURE Clear (n: CARDINAL) =
  (* Overwrites what the stack may still hold. *)
  VAR a: ARRAY [0 .. 99] OF REFANY;
  BEGIN
    FOR i := 0 TO LAST(a) DO a[i] := NIL; END;
    IF n > 0 THEN Clear(n - 1); END;
  END Clear;

PROCEDURE Control () =
  VAR before, after: RTHeapRep.Statistics;
  BEGIN
    RTCollector.Disable();
    RTCollector.Disable();
    RTCollector.Enable();
    Line("disabled", Fmt.Bool(RTHeapRep.enabled));
    RTCollector.Enable();
    RTCollector.DisableMotion();
    RTCollector.EnableMotion();
    RTHeapRep.GetStatistics(before);
    RTCollector.Collect();
    RTHeapRep.GetStatistics(after);
    Line("enabled", Fmt.Bool(RTHeapRep.enabled) & " " & Fmt.Int(after.collections - before.collections));
  END Control;

BEGIN
  Many();
  Line("alive", State(6));
  Clear(3);
  Collect();
  Line("third", State(6) & " " & Fmt.Int(Right()));
  kept := NIL;
  Clear(3);
  Collect();
  Line("none", State(6));
  Chain();
  Line("chain", State(3));
  <*ASSERT RTHeapRep.Check()*>  (* after pages were used again for cells of other sizes *)
  Clear(3);
  RTCollector.Collect();
  Line("first", cleaned & " " & State(3));
  cleaned := "";
  Clear(3);
  RTCollector.Collect();
  Line("second", cleaned & " " & State(3));
  Clear(3);
  Collect();
  Line("last", cleaned & " " & State(3));
  Saved();
  Clear(3);
  Collect();
  Line("saved", Fmt.Int(NARROW(saved, Node).number) & " " & State(1));
  saved := NIL;
  Clear(3);
  Collect();
  Line("gone", Fmt.Bool(saved = NIL) & " " & Fmt.Bool(RTHeapRep.Check()));
  Control();
END WeakRefs.
