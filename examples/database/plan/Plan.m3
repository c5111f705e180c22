MODULE Plan;

IMPORT Accumulator, Entry, EntryTree, Expr, Fmt, HeapFile, RefSeq, Relation,
       Row, RowId, RowRefTbl, RowSeq, SortItem, SortItemSort, SQLError,
       Statement, Text, Value;

REVEAL T = Public BRANDED "Plan.T" OBJECT END;

(* What several operators need *)

PROCEDURE BindAll (e: Expressions; scope: Expr.Scope) RAISES {SQLError.E} =
  BEGIN
    FOR i := FIRST(e^) TO LAST(e^) DO Expr.Bind(e[i], scope); END;
  END BindAll;

PROCEDURE BindCondition (condition: Expr.T; scope: Expr.Scope)
  RAISES {SQLError.E} =
  BEGIN
    IF condition # NIL THEN
      Expr.Bind(condition, scope);
      Expr.Require(condition, Expr.Types{Value.Type.Boolean});
    END;
  END BindCondition;

PROCEDURE EvalAll (e: Expressions; row: Row.T): Row.T RAISES {SQLError.E} =
  VAR values := NEW(Row.T, NUMBER(e^));
  BEGIN
    FOR i := FIRST(e^) TO LAST(e^) DO values[i] := e[i].eval(row); END;
    RETURN values;
  END EvalAll;

PROCEDURE ListText (e: Expressions): TEXT =
  VAR text := "";
  BEGIN
    FOR i := FIRST(e^) TO LAST(e^) DO
      IF i > 0 THEN text := text & ", "; END;
      text := text & e[i].toText();
    END;
    RETURN text;
  END ListText;

(* One row *)

TYPE
  OneRowPlan = T BRANDED OBJECT
    done: BOOLEAN;
  OVERRIDES
    open := OpenOneRow;
    next := NextOfOneRow;
    describe := DescribeOneRow;
  END;

PROCEDURE OneRow (): T =
  BEGIN
    RETURN NEW(OneRowPlan, scope := NEW(Expr.Scope, 0), estimate := 1);
  END OneRow;

PROCEDURE OpenOneRow (p: OneRowPlan) =
  BEGIN
    p.done := FALSE;
  END OpenOneRow;

PROCEDURE NextOfOneRow (p: OneRowPlan): Row.T =
  BEGIN
    IF p.done THEN RETURN NIL; END;
    p.done := TRUE;
    RETURN NEW(Row.T, 0);
  END NextOfOneRow;

PROCEDURE DescribeOneRow (<*UNUSED*> p: OneRowPlan): TEXT =
  BEGIN
    RETURN "One row";
  END DescribeOneRow;

(* Scans *)

TYPE
  AnyScan = T BRANDED OBJECT
    relation: Relation.T;
    alias: TEXT;
    withId: BOOLEAN;
  METHODS
    nextId (VAR id: RowId.T): BOOLEAN RAISES {SQLError.E};
    source (): TEXT := SourceOfScan;
  OVERRIDES
    next := NextOfScan;
  END;

  FullScan = AnyScan BRANDED OBJECT
    cursor: HeapFile.Cursor;
  OVERRIDES
    open := OpenFullScan;
    nextId := NextIdOfFullScan;
    describe := DescribeFullScan;
  END;

  BoundedScan = AnyScan BRANDED OBJECT
    index: Relation.Index;
    low, high: Bound;
    cursor: EntryTree.Cursor;
  OVERRIDES
    open := OpenBoundedScan;
    nextId := NextIdOfBoundedScan;
    describe := DescribeBoundedScan;
  END;

PROCEDURE TableScan (relation: Relation.T; alias: TEXT; withId: BOOLEAN): T =
  BEGIN
    RETURN NEW(FullScan, relation := relation, alias := alias,
               withId := withId, estimate := relation.size(),
               scope := ScopeOf(relation.columns, alias, withId));
  END TableScan;

PROCEDURE IndexScan (relation: Relation.T; alias: TEXT; withId: BOOLEAN;
                     index: Relation.Index; READONLY low, high: Bound): T =
  VAR estimate := relation.size();
  BEGIN
    IF low.value # NIL AND high.value # NIL
         AND Value.Equal(low.value, high.value) THEN
      IF index.unique THEN estimate := 1; ELSE estimate := estimate DIV 10; END;
    ELSE
      estimate := estimate DIV 3;
    END;
    RETURN NEW(BoundedScan, relation := relation, alias := alias,
               withId := withId, index := index, low := low, high := high,
               estimate := MAX(1, estimate),
               scope := ScopeOf(relation.columns, alias, withId));
  END IndexScan;

PROCEDURE ScopeOf (columns: Statement.Columns; alias: TEXT;
                   withId: BOOLEAN): Expr.Scope =
  VAR scope := NEW(Expr.Scope, NUMBER(columns^) + ORD(withId));
  BEGIN
    FOR i := FIRST(columns^) TO LAST(columns^) DO
      scope[i] := Expr.Column{alias, columns[i].name, columns[i].type};
    END;
    IF withId THEN
      scope[LAST(scope^)] :=
          Expr.Column{alias, RowIdName, Value.Type.Integer};
    END;
    RETURN scope;
  END ScopeOf;

PROCEDURE NextOfScan (p: AnyScan): Row.T RAISES {SQLError.E} =
  VAR
    id: RowId.T;
    row, extended: Row.T;
  BEGIN
    IF NOT p.nextId(id) THEN RETURN NIL; END;
    row := p.relation.get(id);
    IF p.withId THEN
      extended := NEW(Row.T, NUMBER(row^) + 1);
      SUBARRAY(extended^, 0, NUMBER(row^)) := row^;
      extended[LAST(extended^)] := Value.FromInt(id);
      row := extended;
    END;
    RETURN row;
  END NextOfScan;

PROCEDURE SourceOfScan (p: AnyScan): TEXT =
  BEGIN
    IF Text.Equal(p.relation.name, p.alias) THEN RETURN p.alias; END;
    RETURN p.relation.name & " AS " & p.alias;
  END SourceOfScan;

PROCEDURE OpenFullScan (p: FullScan) =
  BEGIN
    p.cursor := p.relation.scan();
  END OpenFullScan;

PROCEDURE NextIdOfFullScan (p: FullScan; VAR id: RowId.T): BOOLEAN
  RAISES {SQLError.E} =
  BEGIN
    RETURN p.cursor.next(id);
  END NextIdOfFullScan;

PROCEDURE DescribeFullScan (p: FullScan): TEXT =
  BEGIN
    RETURN "Scan of " & p.source();
  END DescribeFullScan;

PROCEDURE OpenBoundedScan (p: BoundedScan) =
  BEGIN
    p.cursor := p.index.entries.from(Entry.T{p.low.value});
  END OpenBoundedScan;

PROCEDURE NextIdOfBoundedScan (p: BoundedScan; VAR id: RowId.T): BOOLEAN =
  VAR entry: Entry.T;
  BEGIN
    WHILE p.cursor.next(entry) DO
      IF entry.value # NIL
           AND Within(entry.value, p.low, 1) THEN
        IF NOT Within(entry.value, p.high, -1) THEN RETURN FALSE; END;
        id := entry.id;
        RETURN TRUE;
      END;
    END;
    RETURN FALSE;
  END NextIdOfBoundedScan;

PROCEDURE Within (v: Value.T; READONLY bound: Bound; side: [-1 .. 1]):
  BOOLEAN =
  (* Whether "v" compares to "bound" as "side", or is equal and that is
     enough. *)
  BEGIN
    IF bound.value = NIL THEN RETURN TRUE; END;
    WITH order = Value.Compare(v, bound.value) DO
      RETURN order = side OR order = 0 AND bound.inclusive;
    END;
  END Within;

PROCEDURE DescribeBoundedScan (p: BoundedScan): TEXT =
  VAR
    column := p.relation.columns[p.index.column].name;
    range := "";

  PROCEDURE Add (comparison: TEXT; READONLY bound: Bound) =
    BEGIN
      IF NOT Text.Empty(range) THEN range := range & " AND "; END;
      range := range & Fmt.F("%s %s %s", column, comparison,
                             Value.ToLiteral(bound.value));
    END Add;

  CONST
    Above = ARRAY BOOLEAN OF TEXT{">", ">="};
    Below = ARRAY BOOLEAN OF TEXT{"<", "<="};
  BEGIN
    IF p.low.value # NIL AND p.high.value # NIL
         AND Value.Equal(p.low.value, p.high.value) THEN
      Add("=", p.low);
    ELSE
      IF p.low.value # NIL THEN Add(Above[p.low.inclusive], p.low); END;
      IF p.high.value # NIL THEN Add(Below[p.high.inclusive], p.high); END;
    END;
    RETURN Fmt.F("Index scan of %s by %s for %s", p.source(), p.index.name,
                 range);
  END DescribeBoundedScan;

(* Filter *)

TYPE
  FilterPlan = T BRANDED OBJECT
    condition: Expr.T;
  OVERRIDES
    open := OpenInput;
    next := NextOfFilter;
    describe := DescribeFilter;
  END;

PROCEDURE Filter (input: T; condition: Expr.T): T RAISES {SQLError.E} =
  BEGIN
    BindCondition(condition, input.scope);
    RETURN NEW(FilterPlan, scope := input.scope, inputs := Inputs{input, NIL},
               estimate := MAX(1, input.estimate DIV 3),
               condition := condition);
  END Filter;

PROCEDURE OpenInput (p: T) RAISES {SQLError.E} =
  BEGIN
    p.inputs[0].open();
  END OpenInput;

PROCEDURE NextOfFilter (p: FilterPlan): Row.T RAISES {SQLError.E} =
  VAR row: Row.T;
  BEGIN
    REPEAT
      row := p.inputs[0].next();
    UNTIL row = NIL OR Value.IsTrue(p.condition.eval(row));
    RETURN row;
  END NextOfFilter;

PROCEDURE DescribeFilter (p: FilterPlan): TEXT =
  BEGIN
    RETURN "Filter " & p.condition.toText();
  END DescribeFilter;

(* Joins *)

TYPE
  Join = T BRANDED OBJECT
    condition: Expr.T;
    outer: BOOLEAN;
    left: Row.T;               (* the current row; NIL before the first *)
    partners: RowSeq.T;        (* those that may be its partners *)
    position: CARDINAL := 0;   (* of the next partner to be tried *)
    matched := FALSE;          (* whether "left" had a partner *)
  METHODS
    gather () RAISES {SQLError.E};
    (* Reads the right input. *)

    candidates (): RowSeq.T RAISES {SQLError.E};
    (* Rows of the right input that may be partners of "left". *)

    pair (right: Row.T): Row.T RAISES {SQLError.E} := Pair;
  OVERRIDES
    open := OpenJoin;
    next := NextOfJoin;
  END;

  Hashing = Join BRANDED OBJECT
    leftKeys, rightKeys: Expressions;
    table: RowRefTbl.Default;  (* from keys to sequences of rows *)
  OVERRIDES
    gather := GatherHashing;
    candidates := CandidatesOfHashing;
    describe := DescribeHashing;
  END;

  Looping = Join BRANDED OBJECT
    rows: RowSeq.T;
  OVERRIDES
    gather := GatherLooping;
    candidates := CandidatesOfLooping;
    describe := DescribeLooping;
  END;

VAR noRows := NEW(RowSeq.T).init();

PROCEDURE HashJoin (left, right: T; leftKeys, rightKeys: Expressions;
                    condition: Expr.T; outer: BOOLEAN): T
  RAISES {SQLError.E} =
  VAR scope := Together(left.scope, right.scope);
  BEGIN
    BindAll(leftKeys, left.scope);
    BindAll(rightKeys, right.scope);
    BindCondition(condition, scope);
    RETURN NEW(Hashing, scope := scope, inputs := Inputs{left, right},
               estimate := MAX(left.estimate, right.estimate),
               condition := condition, outer := outer,
               leftKeys := leftKeys, rightKeys := rightKeys);
  END HashJoin;

PROCEDURE NestedLoop (left, right: T; condition: Expr.T; outer: BOOLEAN): T
  RAISES {SQLError.E} =
  VAR scope := Together(left.scope, right.scope);
  BEGIN
    BindCondition(condition, scope);
    RETURN NEW(Looping, scope := scope, inputs := Inputs{left, right},
               estimate := MAX(1, left.estimate * right.estimate DIV 3),
               condition := condition, outer := outer);
  END NestedLoop;

PROCEDURE Together (a, b: Expr.Scope): Expr.Scope =
  VAR scope := NEW(Expr.Scope, NUMBER(a^) + NUMBER(b^));
  BEGIN
    SUBARRAY(scope^, 0, NUMBER(a^)) := a^;
    SUBARRAY(scope^, NUMBER(a^), NUMBER(b^)) := b^;
    RETURN scope;
  END Together;

PROCEDURE OpenJoin (p: Join) RAISES {SQLError.E} =
  BEGIN
    p.inputs[0].open();
    p.inputs[1].open();
    p.gather();
    p.left := NIL;
    p.partners := noRows;
    p.position := 0;
    p.matched := TRUE;
  END OpenJoin;

PROCEDURE NextOfJoin (p: Join): Row.T RAISES {SQLError.E} =
  VAR row: Row.T;
  BEGIN
    LOOP
      WHILE p.position < p.partners.size() DO
        row := p.pair(p.partners.get(p.position));
        INC(p.position);
        IF row # NIL THEN
          p.matched := TRUE;
          RETURN row;
        END;
      END;
      IF p.outer AND NOT p.matched THEN
        p.matched := TRUE;
        RETURN Row.Concat(p.left,
                          NEW(Row.T, NUMBER(p.inputs[1].scope^)));
      END;
      p.left := p.inputs[0].next();
      IF p.left = NIL THEN RETURN NIL; END;
      p.partners := p.candidates();
      p.position := 0;
      p.matched := FALSE;
    END;
  END NextOfJoin;

PROCEDURE Pair (p: Join; right: Row.T): Row.T RAISES {SQLError.E} =
  (* The row of "left" and "right" if they fulfil the condition, else NIL. *)
  VAR row := Row.Concat(p.left, right);
  BEGIN
    IF p.condition = NIL OR Value.IsTrue(p.condition.eval(row)) THEN
      RETURN row;
    END;
    RETURN NIL;
  END Pair;

PROCEDURE GatherHashing (p: Hashing) RAISES {SQLError.E} =
  VAR
    row, keys: Row.T;
    ref: REFANY;
    rows: RowSeq.T;
  BEGIN
    p.table := NEW(RowRefTbl.Default).init();
    LOOP
      row := p.inputs[1].next();
      IF row = NIL THEN EXIT; END;
      keys := EvalAll(p.rightKeys, row);
      IF p.table.get(keys, ref) THEN
        rows := ref;
      ELSE
        rows := NEW(RowSeq.T).init();
        EVAL p.table.put(keys, rows);
      END;
      rows.addhi(row);
    END;
  END GatherHashing;

PROCEDURE CandidatesOfHashing (p: Hashing): RowSeq.T RAISES {SQLError.E} =
  VAR
    keys := EvalAll(p.leftKeys, p.left);
    ref: REFANY;
  BEGIN
    FOR i := FIRST(keys^) TO LAST(keys^) DO
      IF keys[i] = NIL THEN RETURN noRows; END;
    END;
    IF p.table.get(keys, ref) THEN RETURN ref; END;
    RETURN noRows;
  END CandidatesOfHashing;

CONST JoinName = ARRAY BOOLEAN OF TEXT{"join", "left join"};

PROCEDURE Where (p: Join): TEXT =
  BEGIN
    IF p.condition = NIL THEN RETURN ""; END;
    RETURN " where " & p.condition.toText();
  END Where;

PROCEDURE DescribeHashing (p: Hashing): TEXT =
  BEGIN
    RETURN Fmt.F("Hash %s of %s with %s%s", JoinName[p.outer],
                 ListText(p.leftKeys), ListText(p.rightKeys), Where(p));
  END DescribeHashing;

PROCEDURE GatherLooping (p: Looping) RAISES {SQLError.E} =
  VAR row: Row.T;
  BEGIN
    p.rows := NEW(RowSeq.T).init();
    LOOP
      row := p.inputs[1].next();
      IF row = NIL THEN EXIT; END;
      p.rows.addhi(row);
    END;
  END GatherLooping;

PROCEDURE CandidatesOfLooping (p: Looping): RowSeq.T =
  BEGIN
    RETURN p.rows;
  END CandidatesOfLooping;

PROCEDURE DescribeLooping (p: Looping): TEXT =
  BEGIN
    RETURN Fmt.F("Nested loop %s%s", JoinName[p.outer], Where(p));
  END DescribeLooping;

(* Groups *)

TYPE
  Accumulators = REF ARRAY OF Accumulator.T;

  GroupPlan = T BRANDED OBJECT
    keys: Expressions;
    aggregates: RefSeq.T;
    rows: RowSeq.T;
    position: CARDINAL := 0;
  METHODS
    newAccumulators (): Accumulators := NewAccumulators;
  OVERRIDES
    open := OpenGroup;
    next := NextOfGroup;
    describe := DescribeGroup;
  END;

PROCEDURE Group (input: T; keys: Expressions; aggregates: RefSeq.T): T
  RAISES {SQLError.E} =
  VAR
    scope := NEW(Expr.Scope, NUMBER(keys^) + aggregates.size());
    estimate := 1;
  BEGIN
    BindAll(keys, input.scope);
    FOR i := FIRST(keys^) TO LAST(keys^) DO
      scope[i] := Expr.Column{"", keys[i].toText(), Expr.TypeOf(keys[i])};
      TYPECASE keys[i] OF
      | Expr.ColumnRef (c) =>
          scope[i].qualifier := c.qualifier;
          scope[i].name := c.name;
      ELSE
      END;
      estimate := MAX(1, input.estimate DIV 2);
    END;
    FOR i := 0 TO aggregates.size() - 1 DO
      WITH e = NARROW(aggregates.get(i), Expr.T) DO
        Expr.Bind(e, input.scope);
        scope[NUMBER(keys^) + i] :=
            Expr.Column{"", e.toText(), Expr.TypeOf(e)};
      END;
    END;
    RETURN NEW(GroupPlan, scope := scope, inputs := Inputs{input, NIL},
               estimate := estimate, keys := keys, aggregates := aggregates);
  END Group;

PROCEDURE NewAccumulators (p: GroupPlan): Accumulators =
  VAR a := NEW(Accumulators, p.aggregates.size());
  BEGIN
    FOR i := FIRST(a^) TO LAST(a^) DO
      a[i] := Accumulator.New(p.aggregates.get(i));
    END;
    RETURN a;
  END NewAccumulators;

PROCEDURE OpenGroup (p: GroupPlan) RAISES {SQLError.E} =
  VAR
    groups := NEW(RowRefTbl.Default).init();  (* to Accumulators *)
    order := NEW(RowSeq.T).init();            (* keys, as they were met *)
    row, keys: Row.T;
    ref: REFANY;
  BEGIN
    p.inputs[0].open();
    IF NUMBER(p.keys^) = 0 THEN
      keys := NEW(Row.T, 0);
      order.addhi(keys);
      EVAL groups.put(keys, p.newAccumulators());
    END;
    LOOP
      row := p.inputs[0].next();
      IF row = NIL THEN EXIT; END;
      keys := EvalAll(p.keys, row);
      IF NOT groups.get(keys, ref) THEN
        ref := p.newAccumulators();
        order.addhi(keys);
        EVAL groups.put(keys, ref);
      END;
      Accumulate(p, ref, row);
    END;

    p.rows := NEW(RowSeq.T).init(order.size());
    p.position := 0;
    FOR i := 0 TO order.size() - 1 DO
      keys := order.get(i);
      EVAL groups.get(keys, ref);
      p.rows.addhi(Row.Concat(keys, Results(ref)));
    END;
  END OpenGroup;

PROCEDURE Accumulate (p: GroupPlan; accumulators: Accumulators; row: Row.T)
  RAISES {SQLError.E} =
  VAR argument: Value.T;
  BEGIN
    FOR i := FIRST(accumulators^) TO LAST(accumulators^) DO
      WITH e = NARROW(p.aggregates.get(i), Expr.Aggregate) DO
        IF e.operands = NIL THEN
          argument := Value.FromBool(TRUE);
        ELSE
          argument := e.operands[0].eval(row);
        END;
      END;
      IF argument # NIL THEN accumulators[i].add(argument); END;
    END;
  END Accumulate;

PROCEDURE Results (accumulators: Accumulators): Row.T =
  VAR row := NEW(Row.T, NUMBER(accumulators^));
  BEGIN
    FOR i := FIRST(row^) TO LAST(row^) DO
      row[i] := accumulators[i].result();
    END;
    RETURN row;
  END Results;

PROCEDURE NextOfGroup (p: GroupPlan): Row.T =
  BEGIN
    IF p.position = p.rows.size() THEN RETURN NIL; END;
    INC(p.position);
    RETURN p.rows.get(p.position - 1);
  END NextOfGroup;

PROCEDURE DescribeGroup (p: GroupPlan): TEXT =
  VAR text := "Group";
  BEGIN
    IF NUMBER(p.keys^) > 0 THEN text := text & " by " & ListText(p.keys); END;
    FOR i := 0 TO p.aggregates.size() - 1 DO
      text := text & ARRAY BOOLEAN OF TEXT{", ", ": "}[i = 0]
                & NARROW(p.aggregates.get(i), Expr.T).toText();
    END;
    RETURN text;
  END DescribeGroup;

(* Sorting *)

TYPE
  SortPlan = T BRANDED OBJECT
    keys: Expressions;
    descending: REF ARRAY OF BOOLEAN;
    sorted: REF ARRAY OF SortItem.T;
    position: CARDINAL := 0;
  OVERRIDES
    open := OpenSort;
    next := NextOfSort;
    describe := DescribeSort;
  END;

PROCEDURE Sort (input: T; keys: Expressions;
                READONLY descending: ARRAY OF BOOLEAN): T
  RAISES {SQLError.E} =
  VAR copy := NEW(REF ARRAY OF BOOLEAN, NUMBER(descending));
  BEGIN
    BindAll(keys, input.scope);
    copy^ := descending;
    RETURN NEW(SortPlan, scope := input.scope, inputs := Inputs{input, NIL},
               estimate := input.estimate, keys := keys, descending := copy);
  END Sort;

PROCEDURE OpenSort (p: SortPlan) RAISES {SQLError.E} =

  PROCEDURE Compare (READONLY a, b: SortItem.T): [-1 .. 1] =
    BEGIN
      FOR i := FIRST(a.keys^) TO LAST(a.keys^) DO
        WITH order = Value.Compare(a.keys[i], b.keys[i]) DO
          IF order # 0 THEN
            IF p.descending[i] THEN RETURN -order; ELSE RETURN order; END;
          END;
        END;
      END;
      RETURN 0;
    END Compare;

  VAR
    rows := NEW(RowSeq.T).init();
    row: Row.T;
  BEGIN
    p.inputs[0].open();
    LOOP
      row := p.inputs[0].next();
      IF row = NIL THEN EXIT; END;
      rows.addhi(row);
    END;
    p.sorted := NEW(REF ARRAY OF SortItem.T, rows.size());
    p.position := 0;
    FOR i := FIRST(p.sorted^) TO LAST(p.sorted^) DO
      row := rows.get(i);
      p.sorted[i] := SortItem.T{EvalAll(p.keys, row), row};
    END;
    SortItemSort.Sort(p.sorted^, Compare);
  END OpenSort;

PROCEDURE NextOfSort (p: SortPlan): Row.T =
  BEGIN
    IF p.position = NUMBER(p.sorted^) THEN RETURN NIL; END;
    INC(p.position);
    RETURN p.sorted[p.position - 1].row;
  END NextOfSort;

PROCEDURE DescribeSort (p: SortPlan): TEXT =
  VAR text := "Sort by ";
  BEGIN
    FOR i := FIRST(p.keys^) TO LAST(p.keys^) DO
      IF i > 0 THEN text := text & ", "; END;
      text := text & p.keys[i].toText()
                & ARRAY BOOLEAN OF TEXT{"", " DESC"}[p.descending[i]];
    END;
    RETURN text;
  END DescribeSort;

(* Projection, distinct rows, limits *)

TYPE
  Projection = T BRANDED OBJECT
    items: Expressions;
  OVERRIDES
    open := OpenInput;
    next := NextOfProjection;
    describe := DescribeProjection;
  END;

  DistinctPlan = T BRANDED OBJECT
    seen: RowRefTbl.Default;
  OVERRIDES
    open := OpenDistinct;
    next := NextOfDistinct;
    describe := DescribeDistinct;
  END;

  LimitPlan = T BRANDED OBJECT
    offset, count, yielded: CARDINAL := 0;
  OVERRIDES
    open := OpenLimit;
    next := NextOfLimit;
    describe := DescribeLimit;
  END;

PROCEDURE Project (input: T; items: Expressions;
                   READONLY names: ARRAY OF TEXT): T RAISES {SQLError.E} =
  VAR scope := NEW(Expr.Scope, NUMBER(items^));
  BEGIN
    BindAll(items, input.scope);
    FOR i := FIRST(items^) TO LAST(items^) DO
      scope[i] := Expr.Column{"", names[i], Expr.TypeOf(items[i])};
    END;
    RETURN NEW(Projection, scope := scope, inputs := Inputs{input, NIL},
               estimate := input.estimate, items := items);
  END Project;

PROCEDURE NextOfProjection (p: Projection): Row.T RAISES {SQLError.E} =
  VAR row := p.inputs[0].next();
  BEGIN
    IF row = NIL THEN RETURN NIL; END;
    RETURN EvalAll(p.items, row);
  END NextOfProjection;

PROCEDURE DescribeProjection (p: Projection): TEXT =
  BEGIN
    RETURN "Project " & ListText(p.items);
  END DescribeProjection;

PROCEDURE Distinct (input: T): T =
  BEGIN
    RETURN NEW(DistinctPlan, scope := input.scope,
               inputs := Inputs{input, NIL}, estimate := input.estimate);
  END Distinct;

PROCEDURE OpenDistinct (p: DistinctPlan) RAISES {SQLError.E} =
  BEGIN
    p.inputs[0].open();
    p.seen := NEW(RowRefTbl.Default).init();
  END OpenDistinct;

PROCEDURE NextOfDistinct (p: DistinctPlan): Row.T RAISES {SQLError.E} =
  VAR row: Row.T;
  BEGIN
    REPEAT
      row := p.inputs[0].next();
    UNTIL row = NIL OR NOT p.seen.put(row, NIL);
    RETURN row;
  END NextOfDistinct;

PROCEDURE DescribeDistinct (<*UNUSED*> p: DistinctPlan): TEXT =
  BEGIN
    RETURN "Distinct";
  END DescribeDistinct;

PROCEDURE Limit (input: T; offset, count: CARDINAL): T =
  BEGIN
    RETURN NEW(LimitPlan, scope := input.scope, inputs := Inputs{input, NIL},
               estimate := MIN(input.estimate, count), offset := offset,
               count := count);
  END Limit;

PROCEDURE OpenLimit (p: LimitPlan) RAISES {SQLError.E} =
  BEGIN
    p.inputs[0].open();
    p.yielded := 0;
    FOR i := 1 TO p.offset DO
      IF p.inputs[0].next() = NIL THEN EXIT; END;
    END;
  END OpenLimit;

PROCEDURE NextOfLimit (p: LimitPlan): Row.T RAISES {SQLError.E} =
  BEGIN
    IF p.yielded = p.count THEN RETURN NIL; END;
    INC(p.yielded);
    RETURN p.inputs[0].next();
  END NextOfLimit;

PROCEDURE DescribeLimit (p: LimitPlan): TEXT =
  VAR text := "Limit";
  BEGIN
    IF p.count < LAST(CARDINAL) THEN text := text & " " & Fmt.Int(p.count); END;
    IF p.offset > 0 THEN text := text & " after " & Fmt.Int(p.offset); END;
    RETURN text;
  END DescribeLimit;

BEGIN
END Plan.
