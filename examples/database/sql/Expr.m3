MODULE Expr;

IMPORT Fmt, Function, Row, SQLError, Text, Value;
FROM SQLError IMPORT Position;
FROM Value IMPORT Type;

CONST
  Any     = Types{FIRST(Type) .. LAST(Type)};
  Numbers = Types{Type.Integer, Type.Real};
  Texts   = Types{Type.Text};
  Truth   = Types{Type.Boolean};

  Precedence = ARRAY Operator OF [1 .. 5]{1, 2, 3, 3, 3, 3, 3, 3,
                                          4, 4, 4, 5, 5, 5};
  OperatorName = ARRAY Operator OF TEXT{
    "OR", "AND", "=", "<>", "<", "<=", ">", ">=", "+", "-", "||",
    "*", "/", "%"};
  AggregationName = ARRAY Aggregation OF TEXT{
    "COUNT", "SUM", "AVG", "MIN", "MAX"};

REVEAL
  T = Public BRANDED "Expr.T" OBJECT END;

  Literal = PublicLiteral BRANDED "Expr.Literal" OBJECT
  OVERRIDES
    check := CheckLiteral;
    eval := EvalLiteral;
    toText := LiteralText;
  END;

  ColumnRef = PublicColumnRef BRANDED "Expr.ColumnRef" OBJECT
    index: CARDINAL := LAST(CARDINAL);
    type: Type;
  OVERRIDES
    check := CheckColumnRef;
    eval := EvalColumnRef;
    toText := ColumnRefText;
  END;

  Binary = PublicBinary BRANDED "Expr.Binary" OBJECT
  OVERRIDES
    check := CheckBinary;
    eval := EvalBinary;
    toText := BinaryText;
  END;

  Not = T BRANDED "Expr.Not" OBJECT
  OVERRIDES
    check := CheckNot;
    eval := EvalNot;
    toText := NotText;
  END;

  Negation = T BRANDED "Expr.Negation" OBJECT
  OVERRIDES
    check := CheckNegation;
    eval := EvalNegation;
    toText := NegationText;
  END;

  IsNull = T BRANDED "Expr.IsNull" OBJECT
  OVERRIDES
    check := CheckIsNull;
    eval := EvalIsNull;
    toText := IsNullText;
  END;

  In = T BRANDED "Expr.In" OBJECT
  OVERRIDES
    check := CheckIn;
    eval := EvalIn;
    toText := InText;
  END;

  Between = T BRANDED "Expr.Between" OBJECT
  OVERRIDES
    check := CheckBetween;
    eval := EvalBetween;
    toText := BetweenText;
  END;

  Like = T BRANDED "Expr.Like" OBJECT
  OVERRIDES
    check := CheckLike;
    eval := EvalLike;
    toText := LikeText;
  END;

  Case = T BRANDED "Expr.Case" OBJECT
  OVERRIDES
    check := CheckCase;
    eval := EvalCase;
    toText := CaseText;
  END;

  Call = PublicCall BRANDED "Expr.Call" OBJECT
    callee: Function.T;
  OVERRIDES
    check := CheckCall;
    eval := EvalCall;
    toText := CallText;
  END;

  Aggregate = PublicAggregate BRANDED "Expr.Aggregate" OBJECT
  OVERRIDES
    check := CheckAggregate;
    eval := EvalAggregate;
    toText := AggregateText;
  END;

(* All expressions *)

PROCEDURE Bind (e: T; scope: Scope) RAISES {SQLError.E} =
  BEGIN
    TYPECASE e OF
    | ColumnRef (c) => Resolve(c, scope);
    ELSE
      IF e.operands # NIL THEN
        FOR i := FIRST(e.operands^) TO LAST(e.operands^) DO
          Bind(e.operands[i], scope);
        END;
      END;
    END;
    e.check();
  END Bind;

PROCEDURE Matches (c: ColumnRef; READONLY column: Column): BOOLEAN =
  BEGIN
    RETURN Text.Equal(c.name, column.name)
             AND (c.qualifier = NIL
                    OR Text.Equal(c.qualifier, column.qualifier));
  END Matches;

PROCEDURE Resolve (c: ColumnRef; scope: Scope) RAISES {SQLError.E} =
  VAR matches := 0;
  BEGIN
    FOR i := FIRST(scope^) TO LAST(scope^) DO
      IF Matches(c, scope[i]) THEN
        INC(matches);
        c.index := i;
      END;
    END;
    IF matches # 1 THEN
      RAISE SQLError.E(
              SQLError.New(
                SQLError.Kind.Name, c.at,
                ARRAY BOOLEAN OF TEXT{
                  "there is no column %s", "the column %s is ambiguous"}
                  [matches > 1], c.toText()));
    END;
    c.qualifier := scope[c.index].qualifier;
    c.type := scope[c.index].type;
  END Resolve;

PROCEDURE Require (e: T; types: Types) RAISES {SQLError.E} =
  VAR wanted := "";
  BEGIN
    IF e.types * types = Types{} THEN
      FOR t := FIRST(Type) TO LAST(Type) DO
        IF t IN types THEN
          IF NOT Text.Empty(wanted) THEN wanted := wanted & " or "; END;
          wanted := wanted & Value.TypeName[t];
        END;
      END;
      RAISE SQLError.E(SQLError.New(SQLError.Kind.Type, e.at,
                                    "%s is not %s", e.toText(), wanted));
    END;
  END Require;

PROCEDURE RequireComparable (a, b: T) RAISES {SQLError.E} =
  (* Numbers of both types can be compared. *)
  VAR types := a.types;
  BEGIN
    IF types * Numbers # Types{} THEN types := types + Numbers; END;
    Require(b, types);
  END RequireComparable;

PROCEDURE IsBindable (e: T; scope: Scope): BOOLEAN =
  VAR ok := TRUE;

  PROCEDURE Visit (e: T) =
    BEGIN
      TYPECASE e OF
      | ColumnRef (c) =>
          FOR i := FIRST(scope^) TO LAST(scope^) DO
            IF Matches(c, scope[i]) THEN RETURN; END;
          END;
          ok := FALSE;
      ELSE
      END;
    END Visit;

  BEGIN
    Walk(e, Visit);
    RETURN ok;
  END IsBindable;

PROCEDURE Walk (e: T; visit: PROCEDURE (e: T)) =
  BEGIN
    IF e.operands # NIL THEN
      FOR i := FIRST(e.operands^) TO LAST(e.operands^) DO
        Walk(e.operands[i], visit);
      END;
    END;
    visit(e);
  END Walk;

PROCEDURE Replace (e: T; by: PROCEDURE (e: T): T): T =
  VAR new := by(e);
  BEGIN
    IF new # NIL THEN RETURN new; END;
    IF e.operands # NIL THEN
      FOR i := FIRST(e.operands^) TO LAST(e.operands^) DO
        e.operands[i] := Replace(e.operands[i], by);
      END;
    END;
    RETURN e;
  END Replace;

PROCEDURE Equal (a, b: T): BOOLEAN =
  BEGIN
    RETURN Text.Equal(a.toText(), b.toText());
  END Equal;

PROCEDURE IsConstant (e: T): BOOLEAN =
  VAR constant := TRUE;

  PROCEDURE Visit (e: T) =
    BEGIN
      IF ISTYPE(e, ColumnRef) OR ISTYPE(e, Aggregate) THEN
        constant := FALSE;
      END;
    END Visit;

  BEGIN
    Walk(e, Visit);
    RETURN constant;
  END IsConstant;

PROCEDURE HasAggregate (e: T): BOOLEAN =
  VAR found := FALSE;

  PROCEDURE Visit (e: T) =
    BEGIN
      found := found OR ISTYPE(e, Aggregate);
    END Visit;

  BEGIN
    Walk(e, Visit);
    RETURN found;
  END HasAggregate;

PROCEDURE TypeOf (e: T): Type =
  BEGIN
    FOR t := FIRST(Type) TO LAST(Type) DO
      IF t IN e.types THEN RETURN t; END;
    END;
    RETURN Type.Text;
  END TypeOf;

PROCEDURE ListText (READONLY operands: ARRAY OF T): TEXT =
  VAR list := "";
  BEGIN
    FOR i := FIRST(operands) TO LAST(operands) DO
      IF i > 0 THEN list := list & ", "; END;
      list := list & operands[i].toText();
    END;
    RETURN list;
  END ListText;

(* Literals and columns *)

PROCEDURE CheckLiteral (e: Literal) =
  BEGIN
    IF e.value = NIL THEN
      e.types := Any;
    ELSE
      e.types := Types{Value.TypeOf(e.value)};
    END;
  END CheckLiteral;

PROCEDURE EvalLiteral (e: Literal; <*UNUSED*> row: Row.T): Value.T =
  BEGIN
    RETURN e.value;
  END EvalLiteral;

PROCEDURE LiteralText (e: Literal): TEXT =
  BEGIN
    RETURN Value.ToLiteral(e.value);
  END LiteralText;

PROCEDURE CheckColumnRef (e: ColumnRef) =
  BEGIN
    e.types := Types{e.type};
  END CheckColumnRef;

PROCEDURE EvalColumnRef (e: ColumnRef; row: Row.T): Value.T =
  BEGIN
    RETURN row[e.index];
  END EvalColumnRef;

PROCEDURE ColumnRefText (e: ColumnRef): TEXT =
  BEGIN
    IF e.qualifier = NIL OR Text.Empty(e.qualifier) THEN
      RETURN e.name;
    ELSE
      RETURN e.qualifier & "." & e.name;
    END;
  END ColumnRefText;

(* Operators.  Those of logic know three values: NULL is "unknown". *)

PROCEDURE CheckBinary (e: Binary) RAISES {SQLError.E} =
  BEGIN
    WITH left = e.operands[0], right = e.operands[1] DO
      CASE e.operator OF
      | FIRST(Logical) .. LAST(Logical) =>
          Require(left, Truth);
          Require(right, Truth);
          e.types := Truth;
      | FIRST(Comparison) .. LAST(Comparison) =>
          RequireComparable(left, right);
          e.types := Truth;
      | Operator.Concat =>
          Require(left, Texts);
          Require(right, Texts);
          e.types := Texts;
      | Operator.Modulo =>
          Require(left, Types{Type.Integer});
          Require(right, Types{Type.Integer});
          e.types := Types{Type.Integer};
      | Operator.Add, Operator.Subtract, Operator.Multiply, Operator.Divide =>
          Require(left, Numbers);
          Require(right, Numbers);
          e.types := (left.types + right.types) * Numbers;
          IF Type.Real IN e.types THEN e.types := Types{Type.Real}; END;
      END;
    END;
  END CheckBinary;

PROCEDURE EvalBinary (e: Binary; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR left, right: Value.T;
  BEGIN
    left := e.operands[0].eval(row);
    CASE e.operator OF
    | Operator.And =>
        IF left # NIL AND NOT Value.IsTrue(left) THEN RETURN left; END;
        right := e.operands[1].eval(row);
        IF right = NIL OR Value.IsTrue(left) THEN RETURN right; END;
        IF Value.IsTrue(right) THEN RETURN NIL; ELSE RETURN right; END;
    | Operator.Or =>
        IF Value.IsTrue(left) THEN RETURN left; END;
        right := e.operands[1].eval(row);
        IF left # NIL OR Value.IsTrue(right) THEN RETURN right; END;
        RETURN NIL;
    ELSE
      right := e.operands[1].eval(row);
      IF left = NIL OR right = NIL THEN RETURN NIL; END;
    END;
    CASE e.operator OF
    | FIRST(Comparison) .. LAST(Comparison) =>
        RETURN Value.FromBool(Holds(e.operator, Value.Compare(left, right)));
    | Operator.Concat =>
        RETURN Value.FromText(Value.ToText(left) & Value.ToText(right));
    ELSE
      IF ISTYPE(left, Value.Int) AND ISTYPE(right, Value.Int) THEN
        RETURN Value.FromInt(IntegerResult(e, NARROW(left, Value.Int).n,
                                           NARROW(right, Value.Int).n));
      ELSE
        RETURN Value.FromReal(RealResult(e, Value.AsReal(left),
                                         Value.AsReal(right)));
      END;
    END;
  END EvalBinary;

PROCEDURE Holds (comparison: Comparison; order: [-1 .. 1]): BOOLEAN =
  TYPE Orders = SET OF [-1 .. 1];
  CONST
    True = ARRAY Comparison OF Orders{
      Orders{0}, Orders{-1, 1}, Orders{-1}, Orders{-1, 0}, Orders{1},
      Orders{0, 1}};
  BEGIN
    RETURN order IN True[comparison];
  END Holds;

PROCEDURE IntegerResult (e: Binary; x, y: INTEGER): INTEGER
  RAISES {SQLError.E} =
  (* Division rounds toward zero, as it does in SQL. *)
  VAR result := 0; overflow := FALSE;
  BEGIN
    CASE e.operator OF <*NOWARN*>
    | Operator.Add =>
        result := x + y;
        overflow := (x < 0) = (y < 0) AND (result < 0) # (x < 0);
    | Operator.Subtract =>
        result := x - y;
        overflow := (x < 0) # (y < 0) AND (result < 0) # (x < 0);
    | Operator.Multiply =>
        result := x * y;
        overflow := x = -1 AND y = FIRST(INTEGER)
                      OR x # 0 AND x # -1 AND (result DIV x # y
                                                 OR result MOD x # 0);
    | Operator.Divide, Operator.Modulo =>
        RequireDivisor(y # 0, e.at);
        overflow := x = FIRST(INTEGER) AND y = -1;
        IF NOT overflow THEN
          result := ABS(x) DIV ABS(y);
          IF (x < 0) # (y < 0) THEN result := -result; END;
          IF e.operator = Operator.Modulo THEN result := x - y * result; END;
        END;
    END;
    IF overflow THEN
      RAISE SQLError.E(
              SQLError.New(SQLError.Kind.Arithmetic, e.at,
                           "the result of %s %s %s is not an INTEGER",
                           Fmt.Int(x), OperatorName[e.operator],
                           Fmt.Int(y)));
    END;
    RETURN result;
  END IntegerResult;

PROCEDURE RealResult (e: Binary; x, y: LONGREAL): LONGREAL
  RAISES {SQLError.E} =
  BEGIN
    CASE e.operator OF <*NOWARN*>
    | Operator.Add      => RETURN x + y;
    | Operator.Subtract => RETURN x - y;
    | Operator.Multiply => RETURN x * y;
    | Operator.Divide   => RequireDivisor(y # 0.0d0, e.at); RETURN x / y;
    END;
  END RealResult;

PROCEDURE RequireDivisor (ok: BOOLEAN; READONLY at: Position)
  RAISES {SQLError.E} =
  BEGIN
    IF NOT ok THEN
      RAISE SQLError.E(SQLError.New(SQLError.Kind.Arithmetic, at,
                                    "division by zero"));
    END;
  END RequireDivisor;

PROCEDURE BinaryText (e: Binary): TEXT =

  PROCEDURE Operand (operand: T; atLeast: CARDINAL): TEXT =
    BEGIN
      TYPECASE operand OF
      | Binary (b) =>
          IF Precedence[b.operator] < atLeast THEN
            RETURN "(" & b.toText() & ")";
          END;
      ELSE
      END;
      RETURN operand.toText();
    END Operand;

  BEGIN
    WITH p = Precedence[e.operator] DO
      RETURN Fmt.F("%s %s %s", Operand(e.operands[0], p),
                   OperatorName[e.operator], Operand(e.operands[1], p + 1));
    END;
  END BinaryText;

PROCEDURE CheckNot (e: Not) RAISES {SQLError.E} =
  BEGIN
    Require(e.operands[0], Truth);
    e.types := Truth;
  END CheckNot;

PROCEDURE EvalNot (e: Not; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR v := e.operands[0].eval(row);
  BEGIN
    IF v = NIL THEN RETURN NIL; END;
    RETURN Value.FromBool(NOT Value.IsTrue(v));
  END EvalNot;

PROCEDURE NotText (e: Not): TEXT =
  BEGIN
    RETURN Fmt.F("NOT (%s)", e.operands[0].toText());
  END NotText;

PROCEDURE CheckNegation (e: Negation) RAISES {SQLError.E} =
  BEGIN
    Require(e.operands[0], Numbers);
    e.types := e.operands[0].types * Numbers;
  END CheckNegation;

PROCEDURE EvalNegation (e: Negation; row: Row.T): Value.T
  RAISES {SQLError.E} =
  BEGIN
    TYPECASE e.operands[0].eval(row) OF <*NOWARN*>
    | NULL           => RETURN NIL;
    | Value.Int (v)  => RETURN Value.FromInt(-v.n);
    | Value.Real (v) => RETURN Value.FromReal(-v.x);
    END;
  END EvalNegation;

PROCEDURE NegationText (e: Negation): TEXT =
  BEGIN
    TYPECASE e.operands[0] OF
    | Binary (b) => RETURN Fmt.F("-(%s)", b.toText());
    ELSE
      RETURN "-" & e.operands[0].toText();
    END;
  END NegationText;

PROCEDURE CheckIsNull (e: IsNull) =
  BEGIN
    e.types := Truth;
  END CheckIsNull;

PROCEDURE EvalIsNull (e: IsNull; row: Row.T): Value.T RAISES {SQLError.E} =
  BEGIN
    RETURN Value.FromBool(e.operands[0].eval(row) = NIL);
  END EvalIsNull;

PROCEDURE IsNullText (e: IsNull): TEXT =
  BEGIN
    RETURN e.operands[0].toText() & " IS NULL";
  END IsNullText;

PROCEDURE CheckIn (e: In) RAISES {SQLError.E} =
  BEGIN
    FOR i := 1 TO LAST(e.operands^) DO
      RequireComparable(e.operands[0], e.operands[i]);
    END;
    e.types := Truth;
  END CheckIn;

PROCEDURE EvalIn (e: In; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR
    v := e.operands[0].eval(row);
    unknown := v = NIL;
  BEGIN
    FOR i := 1 TO LAST(e.operands^) DO
      WITH other = e.operands[i].eval(row) DO
        IF other = NIL THEN
          unknown := TRUE;
        ELSIF Value.Equal(v, other) THEN
          RETURN Value.FromBool(TRUE);
        END;
      END;
    END;
    IF unknown THEN RETURN NIL; ELSE RETURN Value.FromBool(FALSE); END;
  END EvalIn;

PROCEDURE InText (e: In): TEXT =
  BEGIN
    RETURN Fmt.F("%s IN (%s)", e.operands[0].toText(),
                 ListText(SUBARRAY(e.operands^, 1, LAST(e.operands^))));
  END InText;

PROCEDURE CheckBetween (e: Between) RAISES {SQLError.E} =
  BEGIN
    RequireComparable(e.operands[0], e.operands[1]);
    RequireComparable(e.operands[0], e.operands[2]);
    e.types := Truth;
  END CheckBetween;

PROCEDURE EvalBetween (e: Between; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR
    v := e.operands[0].eval(row);
    low := e.operands[1].eval(row);
    high := e.operands[2].eval(row);
  BEGIN
    IF v = NIL OR low = NIL AND high = NIL THEN RETURN NIL; END;
    IF low # NIL AND Value.Compare(v, low) < 0
         OR high # NIL AND Value.Compare(v, high) > 0 THEN
      RETURN Value.FromBool(FALSE);
    END;
    IF low = NIL OR high = NIL THEN RETURN NIL; END;
    RETURN Value.FromBool(TRUE);
  END EvalBetween;

PROCEDURE BetweenText (e: Between): TEXT =
  BEGIN
    RETURN Fmt.F("%s BETWEEN %s AND %s", e.operands[0].toText(),
                 e.operands[1].toText(), e.operands[2].toText());
  END BetweenText;

PROCEDURE CheckLike (e: Like) RAISES {SQLError.E} =
  BEGIN
    Require(e.operands[0], Texts);
    Require(e.operands[1], Texts);
    e.types := Truth;
  END CheckLike;

PROCEDURE EvalLike (e: Like; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR
    v := e.operands[0].eval(row);
    pattern := e.operands[1].eval(row);
  BEGIN
    IF v = NIL OR pattern = NIL THEN RETURN NIL; END;
    WITH p = Characters(pattern), t = Characters(v) DO
      RETURN Value.FromBool(IsLike(t^, p^));
    END;
  END EvalLike;

PROCEDURE Characters (v: Value.Str): REF ARRAY OF CHAR =
  VAR chars := NEW(REF ARRAY OF CHAR, Text.Length(v.t));
  BEGIN
    Text.SetChars(chars^, v.t);
    RETURN chars;
  END Characters;

PROCEDURE IsLike (READONLY t, pattern: ARRAY OF CHAR): BOOLEAN =
  BEGIN
    IF NUMBER(pattern) = 0 THEN RETURN NUMBER(t) = 0; END;
    WITH rest = SUBARRAY(pattern, 1, LAST(pattern)) DO
      CASE pattern[0] OF
      | '%' =>
          FOR i := 0 TO NUMBER(t) DO
            IF IsLike(SUBARRAY(t, i, NUMBER(t) - i), rest) THEN
              RETURN TRUE;
            END;
          END;
          RETURN FALSE;
      ELSE
        RETURN NUMBER(t) > 0
                 AND (pattern[0] = '_' OR pattern[0] = t[0])
                 AND IsLike(SUBARRAY(t, 1, LAST(t)), rest);
      END;
    END;
  END IsLike;

PROCEDURE LikeText (e: Like): TEXT =
  BEGIN
    RETURN Fmt.F("%s LIKE %s", e.operands[0].toText(),
                 e.operands[1].toText());
  END LikeText;

PROCEDURE CheckCase (e: Case) RAISES {SQLError.E} =
  BEGIN
    e.types := e.operands[LAST(e.operands^)].types;
    FOR i := 0 TO LAST(e.operands^) - 2 BY 2 DO
      Require(e.operands[i], Truth);
      Require(e.operands[i + 1], e.types);
      e.types := e.types * e.operands[i + 1].types;
    END;
  END CheckCase;

PROCEDURE EvalCase (e: Case; row: Row.T): Value.T RAISES {SQLError.E} =
  BEGIN
    FOR i := 0 TO LAST(e.operands^) - 2 BY 2 DO
      IF Value.IsTrue(e.operands[i].eval(row)) THEN
        RETURN e.operands[i + 1].eval(row);
      END;
    END;
    RETURN e.operands[LAST(e.operands^)].eval(row);
  END EvalCase;

PROCEDURE CaseText (e: Case): TEXT =
  VAR text := "CASE";
  BEGIN
    FOR i := 0 TO LAST(e.operands^) - 2 BY 2 DO
      text := text & Fmt.F(" WHEN %s THEN %s", e.operands[i].toText(),
                           e.operands[i + 1].toText());
    END;
    RETURN text & Fmt.F(" ELSE %s END",
                        e.operands[LAST(e.operands^)].toText());
  END CaseText;

(* Functions *)

PROCEDURE CheckCall (e: Call) RAISES {SQLError.E} =
  BEGIN
    e.callee := Function.Find(e.function, NUMBER(e.operands^), e.at);
    FOR i := FIRST(e.operands^) TO LAST(e.operands^) DO
      Require(e.operands[i],
              ARRAY BOOLEAN OF Types{e.callee.parameters.others,
                                     e.callee.parameters.first}[i = 0]);
    END;
    IF e.callee.sameType THEN
      e.types := e.operands[0].types;
      FOR i := 1 TO LAST(e.operands^) DO
        Require(e.operands[i], e.types);
        e.types := e.types * e.operands[i].types;
      END;
    ELSE
      e.types := e.callee.results;
    END;
  END CheckCall;

PROCEDURE EvalCall (e: Call; row: Row.T): Value.T RAISES {SQLError.E} =
  VAR arguments := NEW(Row.T, NUMBER(e.operands^));
  BEGIN
    FOR i := FIRST(e.operands^) TO LAST(e.operands^) DO
      arguments[i] := e.operands[i].eval(row);
      IF arguments[i] = NIL AND e.callee.strict THEN RETURN NIL; END;
    END;
    RETURN e.callee.apply(arguments^);
  END EvalCall;

PROCEDURE CallText (e: Call): TEXT =
  BEGIN
    RETURN Fmt.F("%s(%s)", e.function, ListText(e.operands^));
  END CallText;

PROCEDURE CheckAggregate (e: Aggregate) RAISES {SQLError.E} =
  BEGIN
    CASE e.function OF
    | Aggregation.Count => e.types := Types{Type.Integer};
    | Aggregation.Sum =>
        Require(e.operands[0], Numbers);
        e.types := e.operands[0].types * Numbers;
    | Aggregation.Avg =>
        Require(e.operands[0], Numbers);
        e.types := Types{Type.Real};
    | Aggregation.Min, Aggregation.Max => e.types := e.operands[0].types;
    END;
  END CheckAggregate;

PROCEDURE EvalAggregate (e: Aggregate; <*UNUSED*> row: Row.T): Value.T
  RAISES {SQLError.E} =
  BEGIN
    RAISE SQLError.E(SQLError.New(SQLError.Kind.Type, e.at,
                                  "%s is not allowed here", e.toText()));
  END EvalAggregate;

PROCEDURE AggregateText (e: Aggregate): TEXT =
  VAR argument := "*";
  BEGIN
    IF e.operands # NIL THEN argument := e.operands[0].toText(); END;
    IF e.distinct THEN argument := "DISTINCT " & argument; END;
    RETURN Fmt.F("%s(%s)", AggregationName[e.function], argument);
  END AggregateText;

BEGIN
END Expr.
