(* A checked run-time error that nobody catches where it happens makes an
   activation, for which the collector may run.  What callers hold only for
   their handlers has to survive that. *)

UNSAFE MODULE Trapped EXPORTS Main;

IMPORT IO, RTHeapRep, RuntimeError;

TYPE
  Node = REF RECORD n: INTEGER; next: Node := NIL; END;
  Kind = {Nil, Bounds, Range, Narrow, Divide};
  Root = OBJECT n: INTEGER; END;
  Leaf = Root OBJECT END;

CONST
  Rounds = 3000;
  Kept   = 150;

VAR
  none: Node := NIL;
  row := ARRAY [0 .. 3] OF INTEGER{1, ..};
  small: [0 .. 9];
  root := NEW(Root);
  leaf: Leaf;
  zero := 0;
  wrong := 0;

  (* What handlers found lately: long enough for cells that were freed to be
     used for something else. *)
  kept: ARRAY [0 .. Kept - 1] OF RECORD x: Node := NIL; n := 0; END;
  place := 0;

(* Fails, and calls itself so that it stays a procedure. *)
PROCEDURE Fail (kind: Kind; depth: INTEGER) =
  BEGIN
    IF depth > 0 THEN Fail(kind, depth - 1); END;
    CASE kind OF
    | Kind.Nil => INC(none.n);
    | Kind.Bounds => INC(row[row[0] + 3]);
    | Kind.Range => small := row[0] + 9;
    | Kind.Narrow => leaf := NARROW(root, Leaf);
    | Kind.Divide => row[1] := row[1] DIV zero;
    END;
  END Fail;

(* The more there are of these the rarer it is that an activation is what
   storage does not suffice for. *)
PROCEDURE Chain (n: INTEGER): Node =
  BEGIN
    FOR i := 1 TO n * 7 DIV Rounds DO EVAL NEW(Node, n := -1); END;
    RETURN NEW(Node, n := n, next := NEW(Node, n := n + 1));
  END Chain;

(* Allocates nothing: nothing but the error can make a handler's caller root
   what it passes. *)
PROCEDURE Keep (x: Node; n: INTEGER) =
  BEGIN
    WITH k = kept[place] DO
      IF k.x # NIL AND (k.x.n # k.n OR k.x.next.n # k.n + 1) THEN INC(wrong); END;
      k.x := x;
      k.n := n;
    END;
    place := (place + 1) MOD Kept;
  END Keep;

PROCEDURE ByElse (kind: Kind; n: INTEGER) =
  VAR x := Chain(n);
  BEGIN
    TRY
      Fail(kind, 2);
    EXCEPT
    ELSE
      Keep(x, n);
    END;
  END ByElse;

PROCEDURE ByName (kind: Kind; n: INTEGER) =
  VAR x := Chain(n);
  BEGIN
    TRY
      Fail(kind, 2);
    EXCEPT
    | RuntimeError.E => Keep(x, n);
    END;
  END ByName;

PROCEDURE Finally (kind: Kind; n: INTEGER) =
  PROCEDURE Inner () =
    VAR x := Chain(n);
    BEGIN
      TRY Fail(kind, 2); FINALLY Keep(x, n); END;
    END Inner;
  BEGIN
    TRY Inner(); EXCEPT ELSE END;
  END Finally;

(* What the caller passes the caller has to root. *)
PROCEDURE Argument (x: Node; kind: Kind; n, depth: INTEGER) =
  BEGIN
    IF depth > 0 THEN
      Argument(x, kind, n, depth - 1);
    ELSE
      TRY
        Fail(kind, 2);
      EXCEPT
      ELSE
        Keep(x, n);
      END;
    END;
  END Argument;

PROCEDURE InArray (kind: Kind; n: INTEGER) =
  VAR xs := ARRAY [0 .. 1] OF Node{NIL, ..};
  BEGIN
    xs[n MOD 2] := Chain(n);
    TRY
      Fail(kind, 2);
    EXCEPT
    ELSE
      FOR i := 0 TO 1 DO
        IF xs[i] # NIL THEN Keep(xs[i], n); END;
      END;
    END;
  END InArray;

(* A variable that is assigned where the error happens. *)
PROCEDURE Assigned (kind: Kind; n: INTEGER) =
  VAR x: Node := NIL;
  BEGIN
    TRY
      x := Chain(n);
      Fail(kind, 2);
      x := NIL;
    EXCEPT
    ELSE
      Keep(x, n);
    END;
  END Assigned;

VAR s: RTHeapRep.Statistics; before: INTEGER;
BEGIN
  RTHeapRep.GetStatistics(s);
  before := s.collections;
  EVAL RTHeapRep.SetLimit(s.inUse + 50000);
  FOR kind := FIRST(Kind) TO LAST(Kind) DO
    FOR n := 1 TO Rounds DO
      ByElse(kind, n);
      ByName(kind, n);
      Finally(kind, n);
      Argument(Chain(n), kind, n, 1);
      InArray(kind, n);
      Assigned(kind, n);
    END;
  END;
  RTHeapRep.GetStatistics(s);
  IF wrong > 0 THEN IO.PutInt(wrong); IO.Put(" wrong\n"); END;
  IF s.collections - before > 100 AND RTHeapRep.Check() THEN IO.Put("collected\n"); END;
END Trapped.
