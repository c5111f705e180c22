MODULE Accumulator;

IMPORT Expr, Row, RowRefTbl, SQLError, Value;

TYPE
  Count = T BRANDED OBJECT
    n := 0;
  OVERRIDES
    add := AddToCount;
    result := ResultOfCount;
  END;

  Sum = T BRANDED OBJECT
    n := 0;
    x := 0.0d0;
    integer := TRUE;  (* the sum is "n", else "x" *)
    count := 0;
  OVERRIDES
    add := AddToSum;
    result := ResultOfSum;
  END;

  Average = Sum BRANDED OBJECT
  OVERRIDES
    result := ResultOfAverage;
  END;

  Extreme = T BRANDED OBJECT
    wanted: [-1 .. 1];  (* a better value compares so to the best one *)
    best: Value.T := NIL;
  OVERRIDES
    add := AddToExtreme;
    result := ResultOfExtreme;
  END;

  Distinct = T BRANDED OBJECT
    seen: RowRefTbl.Default;
    inner: T;
  OVERRIDES
    add := AddIfNew;
    result := ResultOfInner;
  END;

PROCEDURE New (e: Expr.Aggregate): T =
  VAR a: T;
  BEGIN
    CASE e.function OF
    | Expr.Aggregation.Count => a := NEW(Count);
    | Expr.Aggregation.Sum   => a := NEW(Sum);
    | Expr.Aggregation.Avg   => a := NEW(Average);
    | Expr.Aggregation.Min   => a := NEW(Extreme, wanted := -1);
    | Expr.Aggregation.Max   => a := NEW(Extreme, wanted := 1);
    END;
    IF e.distinct THEN
      a := NEW(Distinct, inner := a,
               seen := NEW(RowRefTbl.Default).init());
    END;
    RETURN a;
  END New;

PROCEDURE AddToCount (c: Count; <*UNUSED*> v: Value.T) =
  BEGIN
    INC(c.n);
  END AddToCount;

PROCEDURE ResultOfCount (c: Count): Value.T =
  BEGIN
    RETURN Value.FromInt(c.n);
  END ResultOfCount;

PROCEDURE AddToSum (s: Sum; v: Value.T) RAISES {SQLError.E} =
  BEGIN
    INC(s.count);
    s.x := s.x + Value.AsReal(v);
    TYPECASE v OF
    | Value.Int (i) =>
        WITH sum = s.n + i.n DO
          IF (s.n < 0) = (i.n < 0) AND (sum < 0) # (s.n < 0) THEN
            RAISE SQLError.E(
                    SQLError.New(SQLError.Kind.Arithmetic, SQLError.Nowhere,
                                 "a sum is too large for an INTEGER"));
          END;
          s.n := sum;
        END;
    ELSE
      s.integer := FALSE;
    END;
  END AddToSum;

PROCEDURE ResultOfSum (s: Sum): Value.T =
  BEGIN
    IF s.count = 0 THEN RETURN NIL; END;
    IF s.integer THEN RETURN Value.FromInt(s.n); END;
    RETURN Value.FromReal(s.x);
  END ResultOfSum;

PROCEDURE ResultOfAverage (a: Average): Value.T =
  BEGIN
    IF a.count = 0 THEN RETURN NIL; END;
    RETURN Value.FromReal(a.x / FLOAT(a.count, LONGREAL));
  END ResultOfAverage;

PROCEDURE AddToExtreme (e: Extreme; v: Value.T) =
  BEGIN
    IF e.best = NIL OR Value.Compare(v, e.best) = e.wanted THEN
      e.best := v;
    END;
  END AddToExtreme;

PROCEDURE ResultOfExtreme (e: Extreme): Value.T =
  BEGIN
    RETURN e.best;
  END ResultOfExtreme;

PROCEDURE AddIfNew (d: Distinct; v: Value.T) RAISES {SQLError.E} =
  VAR row := NEW(Row.T, 1);
  BEGIN
    row[0] := v;
    IF NOT d.seen.put(row, NIL) THEN d.inner.add(v); END;
  END AddIfNew;

PROCEDURE ResultOfInner (d: Distinct): Value.T =
  BEGIN
    RETURN d.inner.result();
  END ResultOfInner;

BEGIN
END Accumulator.
