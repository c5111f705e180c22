MODULE Planner;

IMPORT Catalog, Expr, Fmt, Plan, RefSeq, Relation, SQLError, Statement, Text,
       Thread, Value, Wr;

(* Conditions are sequences of expressions, all of which must be true. *)

TYPE Conditions = RefSeq.T;  (* of Expr.T *)

PROCEDURE Parts (condition: Expr.T): Conditions =
  VAR parts := NEW(Conditions).init();

  PROCEDURE Collect (e: Expr.T) =
    BEGIN
      TYPECASE e OF
      | Expr.Binary (b) =>
          IF b.operator = Expr.Operator.And THEN
            Collect(b.operands[0]);
            Collect(b.operands[1]);
            RETURN;
          END;
      ELSE
      END;
      parts.addhi(e);
    END Collect;

  BEGIN
    IF condition # NIL THEN Collect(condition); END;
    RETURN parts;
  END Parts;

PROCEDURE Whole (parts: Conditions): Expr.T =
  (* The inverse of Parts: NIL if there are none. *)
  VAR
    whole: Expr.T := NIL;
    operands: Expr.Operands;
  BEGIN
    FOR i := 0 TO parts.size() - 1 DO
      IF whole = NIL THEN
        whole := parts.get(i);
      ELSE
        operands := NEW(Expr.Operands, 2);
        operands[0] := whole;
        operands[1] := parts.get(i);
        whole := NEW(Expr.Binary, operator := Expr.Operator.And,
                     operands := operands);
      END;
    END;
    RETURN whole;
  END Whole;

PROCEDURE Take (from: Conditions;
                wanted: PROCEDURE (e: Expr.T): BOOLEAN RAISES {SQLError.E}):
  Conditions RAISES {SQLError.E} =
  (* Takes the wanted ones out of "from" and returns them. *)
  VAR
    taken := NEW(Conditions).init();
    e: Expr.T;
  BEGIN
    FOR i := 1 TO from.size() DO
      e := from.remlo();
      IF wanted(e) THEN taken.addhi(e); ELSE from.addhi(e); END;
    END;
    RETURN taken;
  END Take;

PROCEDURE Filtered (plan: Plan.T; conditions: Conditions): Plan.T
  RAISES {SQLError.E} =
  BEGIN
    IF conditions.size() = 0 THEN RETURN plan; END;
    RETURN Plan.Filter(plan, Whole(conditions));
  END Filtered;

(* Tables *)

TYPE
  Range = RECORD
    index: Relation.Index := NIL;
    low, high := Plan.Bound{};
  END;

PROCEDURE Access (relation: Relation.T; alias: TEXT; withId: BOOLEAN;
                  conditions: Conditions): Plan.T RAISES {SQLError.E} =
  (* The rows of "relation" for which the conditions are true. *)
  VAR best, range: Range;

  PROCEDURE Narrows (e: Expr.T): BOOLEAN RAISES {SQLError.E} =
    BEGIN
      RETURN Narrow(range, relation.columns[range.index.column].name, e);
    END Narrows;

  BEGIN
    FOR i := FIRST(relation.indexes^) TO LAST(relation.indexes^) DO
      range := Range{index := relation.indexes[i]};
      FOR j := 0 TO conditions.size() - 1 DO
        EVAL Narrows(conditions.get(j));
      END;
      IF Quality(range) > Quality(best) THEN best := range; END;
    END;
    IF best.index = NIL THEN
      RETURN Filtered(Plan.TableScan(relation, alias, withId), conditions);
    END;
    range := best;
    EVAL Take(conditions, Narrows);
    RETURN Filtered(Plan.IndexScan(relation, alias, withId, best.index,
                                   best.low, best.high), conditions);
  END Access;

PROCEDURE Quality (READONLY range: Range): [0 .. 4] =
  (* The better, the fewer rows can be expected. *)
  BEGIN
    IF range.low.value = NIL AND range.high.value = NIL THEN
      RETURN 0;
    ELSIF range.low.value = NIL OR range.high.value = NIL THEN
      RETURN 1;
    ELSIF NOT Value.Equal(range.low.value, range.high.value) THEN
      RETURN 2;
    ELSIF range.index.unique THEN
      RETURN 4;
    ELSE
      RETURN 3;
    END;
  END Quality;

PROCEDURE Narrow (VAR range: Range; column: TEXT; e: Expr.T): BOOLEAN
  RAISES {SQLError.E} =
  (* If "e" says how the column compares to constants, narrows "range" so that
     it implies "e", and returns TRUE. *)

  PROCEDURE IsColumn (e: Expr.T): BOOLEAN =
    BEGIN
      TYPECASE e OF
      | Expr.ColumnRef (c) => RETURN Text.Equal(c.name, column);
      ELSE
        RETURN FALSE;
      END;
    END IsColumn;

  PROCEDURE Compare (operator: Expr.Operator; constant: Expr.T): BOOLEAN
    RAISES {SQLError.E} =
    VAR v: Value.T;
    BEGIN
      IF NOT Expr.IsConstant(constant) THEN RETURN FALSE; END;
      v := constant.eval(NIL);
      IF v = NIL THEN RETURN FALSE; END;
      CASE operator OF
      | Expr.Operator.Equal =>
          Tighten(range.low, v, TRUE, 1);
          Tighten(range.high, v, TRUE, -1);
      | Expr.Operator.Greater      => Tighten(range.low, v, FALSE, 1);
      | Expr.Operator.GreaterEqual => Tighten(range.low, v, TRUE, 1);
      | Expr.Operator.Less         => Tighten(range.high, v, FALSE, -1);
      | Expr.Operator.LessEqual    => Tighten(range.high, v, TRUE, -1);
      ELSE
        RETURN FALSE;
      END;
      RETURN TRUE;
    END Compare;

  CONST
    Mirrored = ARRAY Expr.Comparison OF Expr.Operator{
      Expr.Operator.Equal, Expr.Operator.NotEqual, Expr.Operator.Greater,
      Expr.Operator.GreaterEqual, Expr.Operator.Less,
      Expr.Operator.LessEqual};
  BEGIN
    TYPECASE e OF
    | Expr.Binary (b) =>
        IF IsColumn(b.operands[0]) THEN
          RETURN Compare(b.operator, b.operands[1]);
        ELSIF IsColumn(b.operands[1]) AND b.operator >= FIRST(Expr.Comparison)
                AND b.operator <= LAST(Expr.Comparison) THEN
          RETURN Compare(Mirrored[b.operator], b.operands[0]);
        END;
    | Expr.Between (b) =>
        IF IsColumn(b.operands[0]) AND Expr.IsConstant(b.operands[2]) THEN
          RETURN Compare(Expr.Operator.GreaterEqual, b.operands[1])
                   AND Compare(Expr.Operator.LessEqual, b.operands[2]);
        END;
    ELSE
    END;
    RETURN FALSE;
  END Narrow;

PROCEDURE Tighten (VAR bound: Plan.Bound; v: Value.T; inclusive: BOOLEAN;
                   side: [-1 .. 1]) =
  (* "side" is how stricter values compare to "bound". *)
  BEGIN
    IF bound.value # NIL THEN
      WITH order = Value.Compare(v, bound.value) DO
        IF order = -side OR order = 0 AND NOT bound.inclusive THEN
          RETURN;
        END;
      END;
    END;
    bound := Plan.Bound{v, inclusive};
  END Tighten;

(* Sources *)

PROCEDURE From (s: Statement.Select; catalog: Catalog.T): Plan.T
  RAISES {SQLError.E} =
  (* What FROM and WHERE mean. *)
  VAR
    where := Parts(s.where);
    scopes := NEW(REF ARRAY OF Expr.Scope, s.sources.size() + 1);
    (* scopes[i] is that of the first "i" sources. *)
    scope: Expr.Scope;
    plan := Plan.OneRow();

  PROCEDURE IsKnown (e: Expr.T): BOOLEAN =
    BEGIN
      RETURN Expr.IsBindable(e, scope);
    END IsKnown;

  BEGIN
    RequireNoAggregate(s.where);
    scopes[0] := plan.scope;
    FOR i := 0 TO s.sources.size() - 1 DO
      scopes[i + 1] := Extended(scopes[i], s.sources.get(i), catalog);
    END;
    FOR i := 0 TO where.size() - 1 DO
      Expr.Bind(where.get(i), scopes[LAST(scopes^)]);
    END;
    FOR i := 0 TO s.sources.size() - 1 DO
      WITH source   = NARROW(s.sources.get(i), Statement.Source),
           relation = catalog.find(source.table, source.at),
           on       = Parts(source.on) DO
        RequireNoAggregate(source.on);
        scope := scopes[i + 1];
        FOR j := 0 TO on.size() - 1 DO Expr.Bind(on.get(j), scope); END;
        IF i = 0 THEN
          plan := Access(relation, source.alias, FALSE, Take(where, IsKnown));
        ELSIF source.outer THEN
          plan := Joined(plan, relation, source, on);
        ELSE
          plan := Joined(plan, relation, source,
                         RefSeq.Cat(on, Take(where, IsKnown)));
        END;
      END;
    END;
    RETURN Filtered(plan, where);
  END From;

PROCEDURE Extended (scope: Expr.Scope; source: Statement.Source;
                    catalog: Catalog.T): Expr.Scope RAISES {SQLError.E} =
  VAR
    more := Plan.TableScan(catalog.find(source.table, source.at),
                           source.alias).scope;
    extended := NEW(Expr.Scope, NUMBER(scope^) + NUMBER(more^));
  BEGIN
    FOR i := FIRST(scope^) TO LAST(scope^) DO
      IF Text.Equal(scope[i].qualifier, source.alias) THEN
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, source.at,
                                      "there is a table %s already",
                                      source.alias));
      END;
    END;
    SUBARRAY(extended^, 0, NUMBER(scope^)) := scope^;
    SUBARRAY(extended^, NUMBER(scope^), NUMBER(more^)) := more^;
    RETURN extended;
  END Extended;

PROCEDURE Joined (left: Plan.T; relation: Relation.T;
                  source: Statement.Source; on: Conditions): Plan.T
  RAISES {SQLError.E} =
  VAR
    right := Plan.TableScan(relation, source.alias).scope;
    leftKeys, rightKeys := NEW(RefSeq.T).init();

  PROCEDURE IsOfRight (e: Expr.T): BOOLEAN =
    BEGIN
      RETURN NOT Expr.IsConstant(e) AND Expr.IsBindable(e, right);
    END IsOfRight;

  PROCEDURE IsOfLeft (e: Expr.T): BOOLEAN =
    BEGIN
      RETURN NOT Expr.IsConstant(e) AND Expr.IsBindable(e, left.scope);
    END IsOfLeft;

  PROCEDURE IsKey (e: Expr.T): BOOLEAN =
    (* Adds to the keys if so. *)
    BEGIN
      TYPECASE e OF
      | Expr.Binary (b) =>
          FOR i := 0 TO 1 DO
            WITH one = b.operands[i], other = b.operands[1 - i] DO
              IF b.operator = Expr.Operator.Equal
                   AND IsOfLeft(one) AND IsOfRight(other) THEN
                leftKeys.addhi(one);
                rightKeys.addhi(other);
                RETURN TRUE;
              END;
            END;
          END;
      ELSE
      END;
      RETURN FALSE;
    END IsKey;

  BEGIN
    WITH own   = Take(on, IsOfRight),
         input = Access(relation, source.alias, FALSE, own),
         keys  = Take(on, IsKey) DO
      IF keys.size() > 0 THEN
        RETURN Plan.HashJoin(left, input, Expressions(leftKeys),
                             Expressions(rightKeys), Whole(on),
                             source.outer);
      ELSE
        RETURN Plan.NestedLoop(left, input, Whole(on), source.outer);
      END;
    END;
  END Joined;

PROCEDURE Expressions (list: RefSeq.T): Plan.Expressions =
  VAR array := NEW(Plan.Expressions, list.size());
  BEGIN
    FOR i := FIRST(array^) TO LAST(array^) DO array[i] := list.get(i); END;
    RETURN array;
  END Expressions;

PROCEDURE RequireNoAggregate (e: Expr.T) RAISES {SQLError.E} =
  BEGIN
    IF e # NIL AND Expr.HasAggregate(e) THEN
      RAISE SQLError.E(
              SQLError.New(SQLError.Kind.Type, e.at,
                           "there can be no aggregate in this condition"));
    END;
  END RequireNoAggregate;

(* Results *)

PROCEDURE Query (s: Statement.Select; catalog: Catalog.T): Plan.T
  RAISES {SQLError.E} =
  VAR
    plan := From(s, catalog);
    items := Items(s, plan.scope);
    order := SortKeys(s);
    names := NEW(REF ARRAY OF TEXT, NUMBER(items^));
    expressions := NEW(Plan.Expressions, NUMBER(items^));
  BEGIN
    FOR i := FIRST(items^) TO LAST(items^) DO
      Expr.Bind(items[i].expr, plan.scope);
      names[i] := NameOf(items[i]);
    END;
    plan := Grouped(plan, s, items^, order^);
    FOR i := FIRST(items^) TO LAST(items^) DO
      expressions[i] := items[i].expr;
    END;
    IF NUMBER(order^) > 0 THEN plan := Sorted(plan, order^); END;
    plan := Plan.Project(plan, expressions, names^);
    IF s.distinct THEN plan := Plan.Distinct(plan); END;
    IF s.offset > 0 OR s.limit < LAST(CARDINAL) THEN
      plan := Plan.Limit(plan, s.offset, s.limit);
    END;
    RETURN plan;
  END Query;

TYPE
  ItemArray = REF ARRAY OF Statement.Item;
  KeyArray  = REF ARRAY OF Statement.SortKey;

PROCEDURE Items (s: Statement.Select; scope: Expr.Scope): ItemArray =
  (* With the columns that stars stand for. *)
  VAR
    list := NEW(RefSeq.T).init();
    items: ItemArray;
  BEGIN
    FOR i := 0 TO s.items.size() - 1 DO
      WITH item = NARROW(s.items.get(i), Statement.Item) DO
        IF item.expr # NIL THEN
          list.addhi(item);
        ELSE
          FOR j := FIRST(scope^) TO LAST(scope^) DO
            list.addhi(NEW(Statement.Item, expr := ColumnRef(scope[j])));
          END;
        END;
      END;
    END;
    items := NEW(ItemArray, list.size());
    FOR i := FIRST(items^) TO LAST(items^) DO items[i] := list.get(i); END;
    RETURN items;
  END Items;

PROCEDURE ColumnRef (READONLY c: Expr.Column;
                     READONLY at := SQLError.Nowhere): Expr.T =
  BEGIN
    RETURN NEW(Expr.ColumnRef, at := at, qualifier := c.qualifier,
               name := c.name);
  END ColumnRef;

PROCEDURE NameOf (item: Statement.Item): TEXT =
  BEGIN
    IF item.name # NIL THEN RETURN item.name; END;
    TYPECASE item.expr OF
    | Expr.ColumnRef (c) => RETURN c.name;
    ELSE
      RETURN item.expr.toText();
    END;
  END NameOf;

PROCEDURE SortKeys (s: Statement.Select): KeyArray =
  (* With names of items replaced by these. *)
  VAR keys := NEW(KeyArray, s.orderBy.size());

  PROCEDURE Meaning (e: Expr.T): Expr.T =
    BEGIN
      TYPECASE e OF
      | Expr.ColumnRef (c) =>
          FOR i := 0 TO s.items.size() - 1 DO
            WITH item = NARROW(s.items.get(i), Statement.Item) DO
              IF c.qualifier = NIL AND item.name # NIL
                   AND Text.Equal(c.name, item.name) THEN
                RETURN item.expr;
              END;
            END;
          END;
      ELSE
      END;
      RETURN NIL;
    END Meaning;

  BEGIN
    FOR i := FIRST(keys^) TO LAST(keys^) DO
      WITH key = NARROW(s.orderBy.get(i), Statement.SortKey) DO
        keys[i] := NEW(Statement.SortKey, descending := key.descending,
                       expr := Expr.Replace(key.expr, Meaning));
      END;
    END;
    RETURN keys;
  END SortKeys;

PROCEDURE Sorted (plan: Plan.T; READONLY order: ARRAY OF Statement.SortKey):
  Plan.T RAISES {SQLError.E} =
  VAR
    keys := NEW(Plan.Expressions, NUMBER(order));
    descending := NEW(REF ARRAY OF BOOLEAN, NUMBER(order));
  BEGIN
    FOR i := FIRST(order) TO LAST(order) DO
      keys[i] := order[i].expr;
      descending[i] := order[i].descending;
    END;
    RETURN Plan.Sort(plan, keys, descending^);
  END Sorted;

PROCEDURE Grouped (plan: Plan.T; s: Statement.Select;
                   READONLY items: ARRAY OF Statement.Item;
                   READONLY order: ARRAY OF Statement.SortKey): Plan.T
  RAISES {SQLError.E} =
  (* Adds what GROUP BY and HAVING mean, and changes "items" and "order" to
     what they are in terms of groups.  Returns "plan" if there are none. *)
  VAR
    keys := Expressions(s.groupBy);
    aggregates := NEW(RefSeq.T).init();
    group: Plan.T;

  PROCEDURE Collect (e: Expr.T) =
    BEGIN
      IF ISTYPE(e, Expr.Aggregate) THEN
        FOR i := 0 TO aggregates.size() - 1 DO
          IF Expr.Equal(aggregates.get(i), e) THEN RETURN; END;
        END;
        aggregates.addhi(e);
      END;
    END Collect;

  PROCEDURE ColumnOfGroup (e: Expr.T): Expr.T =
    BEGIN
      FOR i := FIRST(keys^) TO LAST(keys^) DO
        IF Expr.Equal(keys[i], e) THEN
          RETURN ColumnRef(group.scope[i], e.at);
        END;
      END;
      FOR i := 0 TO aggregates.size() - 1 DO
        IF Expr.Equal(aggregates.get(i), e) THEN
          RETURN ColumnRef(group.scope[NUMBER(keys^) + i], e.at);
        END;
      END;
      RETURN NIL;
    END ColumnOfGroup;

  PROCEDURE InGroup (e: Expr.T): Expr.T RAISES {SQLError.E} =
    VAR new := Expr.Replace(e, ColumnOfGroup);
    BEGIN
      IF NOT Expr.IsBindable(new, group.scope) THEN
        RAISE SQLError.E(
                SQLError.New(SQLError.Kind.Type, new.at,
                             "%s is not the same in a whole group",
                             new.toText()));
      END;
      RETURN new;
    END InGroup;

  BEGIN
    FOR i := FIRST(items) TO LAST(items) DO
      Expr.Walk(items[i].expr, Collect);
    END;
    FOR i := FIRST(order) TO LAST(order) DO
      Expr.Bind(order[i].expr, plan.scope);
      Expr.Walk(order[i].expr, Collect);
    END;
    IF s.having # NIL THEN
      Expr.Bind(s.having, plan.scope);
      Expr.Walk(s.having, Collect);
    END;
    IF NUMBER(keys^) = 0 AND aggregates.size() = 0 AND s.having = NIL THEN
      RETURN plan;
    END;
    group := Plan.Group(plan, keys, aggregates);
    FOR i := FIRST(items) TO LAST(items) DO
      items[i].expr := InGroup(items[i].expr);
    END;
    FOR i := FIRST(order) TO LAST(order) DO
      order[i].expr := InGroup(order[i].expr);
    END;
    IF s.having # NIL THEN
      RETURN Plan.Filter(group, InGroup(s.having));
    END;
    RETURN group;
  END Grouped;

PROCEDURE Matches (relation: Relation.T; where: Expr.T): Plan.T
  RAISES {SQLError.E} =
  VAR parts := Parts(where);
  BEGIN
    RequireNoAggregate(where);
    FOR i := 0 TO parts.size() - 1 DO
      Expr.Bind(parts.get(i),
                Plan.TableScan(relation, relation.name).scope);
    END;
    RETURN Access(relation, relation.name, TRUE, parts);
  END Matches;

PROCEDURE Explain (plan: Plan.T; wr: Wr.T) =

  PROCEDURE Line (plan: Plan.T; depth: CARDINAL) =
    <*FATAL Wr.Failure, Thread.Alerted*>
    BEGIN
      Wr.PutText(wr, Fmt.F("%s%s (about %s)\n", Fmt.Pad("", 2 * depth),
                           plan.describe(), Fmt.Int(plan.estimate)));
      FOR i := FIRST(plan.inputs) TO LAST(plan.inputs) DO
        IF plan.inputs[i] # NIL THEN Line(plan.inputs[i], depth + 1); END;
      END;
    END Line;

  BEGIN
    Line(plan, 0);
  END Explain;

BEGIN
END Planner.
