MODULE Parser;
(* By recursive descent: a procedure for each part of the grammar, which reads
   the tokens of the part. *)

IMPORT Expr, FloatMode, Lex, Lexer, Rd, RefSeq, Scan, SQLError, Statement,
       Text, TextSeq, Value;
FROM Lexer IMPORT Kind;
FROM SQLError IMPORT Position;

REVEAL
  T = Public BRANDED "Parser.T" OBJECT
    lexer: Lexer.T;
    token: Lexer.Token;  (* the next one, if it is known *)
    known := FALSE;
  OVERRIDES
    init := Init;
    next := Next;
  END;

PROCEDURE Init (t: T; rd: Rd.T): T =
  BEGIN
    t.lexer := NEW(Lexer.T).init(rd);
    RETURN t;
  END Init;

(* Tokens *)

PROCEDURE Peek (t: T): Kind RAISES {SQLError.E} =
  BEGIN
    IF NOT t.known THEN
      t.token := t.lexer.next();
      t.known := TRUE;
    END;
    RETURN t.token.kind;
  END Peek;

PROCEDURE Here (t: T): Position RAISES {SQLError.E} =
  BEGIN
    EVAL Peek(t);
    RETURN t.token.at;
  END Here;

PROCEDURE Skip (t: T): Lexer.Token RAISES {SQLError.E} =
  BEGIN
    EVAL Peek(t);
    t.known := FALSE;
    RETURN t.token;
  END Skip;

PROCEDURE Accept (t: T; kind: Kind): BOOLEAN RAISES {SQLError.E} =
  (* Reads the next token if it is of this kind, and returns whether. *)
  BEGIN
    IF Peek(t) # kind THEN RETURN FALSE; END;
    t.known := FALSE;
    RETURN TRUE;
  END Accept;

PROCEDURE Expect (t: T; kind: Kind): TEXT RAISES {SQLError.E} =
  BEGIN
    IF Peek(t) # kind THEN
      RAISE SQLError.E(Unexpected(t, Lexer.Spelling[kind]));
    END;
    RETURN Skip(t).text;
  END Expect;

PROCEDURE Unexpected (t: T; wanted: TEXT): SQLError.T =
  (* An error at the token read last, which is taken as not read yet. *)
  BEGIN
    t.known := TRUE;
    RETURN SQLError.New(SQLError.Kind.Syntax, t.token.at,
                        "%s expected, %s found", wanted, t.token.text);
  END Unexpected;

PROCEDURE Name (t: T): TEXT RAISES {SQLError.E} =
  BEGIN
    RETURN Expect(t, Kind.Name);
  END Name;

PROCEDURE Names (t: T): TextSeq.T RAISES {SQLError.E} =
  (* ( name, name ... ) *)
  VAR names := NEW(TextSeq.T).init();
  BEGIN
    EVAL Expect(t, Kind.LeftParen);
    REPEAT names.addhi(Name(t)); UNTIL NOT Accept(t, Kind.Comma);
    EVAL Expect(t, Kind.RightParen);
    RETURN names;
  END Names;

PROCEDURE Count (t: T): CARDINAL RAISES {SQLError.E} =
  BEGIN
    WITH token = Skip(t) DO
      IF token.kind # Kind.Integer THEN
        RAISE SQLError.E(Unexpected(t, "integer"));
      END;
      RETURN Number(token);
    END;
  END Count;

PROCEDURE Number (READONLY token: Lexer.Token): INTEGER
  RAISES {SQLError.E} =
  BEGIN
    TRY
      RETURN Scan.Int(token.text);
    EXCEPT
      Lex.Error, FloatMode.Trap =>
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, token.at,
                                      "%s is too large", token.text));
    END;
  END Number;

(* Statements *)

PROCEDURE Next (t: T): Statement.T RAISES {SQLError.E} =
  VAR s: Statement.T;
  BEGIN
    TRY
      WHILE Accept(t, Kind.Semicolon) DO (* an empty statement *) END;
      IF Peek(t) = Kind.EndOfInput THEN RETURN NIL; END;
      WITH at = Here(t) DO
        s := ParseStatement(t);
        s.at := at;
      END;
      IF NOT Peek(t) IN SET OF Kind{Kind.Semicolon, Kind.EndOfInput} THEN
        RAISE SQLError.E(Unexpected(t, ";"));
      END;
      RETURN s;
    EXCEPT
      SQLError.E (error) => SkipStatement(t); RAISE SQLError.E(error);
    END;
  END Next;

PROCEDURE SkipStatement (t: T) =
  BEGIN
    LOOP
      TRY
        CASE Peek(t) OF
        | Kind.Semicolon, Kind.EndOfInput => EXIT;
        ELSE
          t.known := FALSE;
        END;
      EXCEPT
        SQLError.E => (* one error of a statement is enough *)
      END;
    END;
  END SkipStatement;

PROCEDURE ParseStatement (t: T): Statement.T RAISES {SQLError.E} =
  BEGIN
    CASE Skip(t).kind OF
    | Kind.Create =>
        IF Accept(t, Kind.Table) THEN RETURN CreateTable(t); END;
        WITH unique = Accept(t, Kind.Unique) DO
          EVAL Expect(t, Kind.Index);
          RETURN CreateIndex(t, unique);
        END;
    | Kind.Drop =>
        EVAL Expect(t, Kind.Table);
        RETURN NEW(Statement.DropTable, dropped := Name(t));
    | Kind.Insert   => RETURN Insert(t);
    | Kind.Update   => RETURN Update(t);
    | Kind.Delete   => RETURN Delete(t);
    | Kind.Select   => RETURN Select(t);
    | Kind.Begin    => RETURN NEW(Statement.Begin);
    | Kind.Commit   => RETURN NEW(Statement.Commit);
    | Kind.Rollback => RETURN NEW(Statement.Rollback);
    | Kind.Check    => RETURN NEW(Statement.Check);
    | Kind.Show =>
        EVAL Expect(t, Kind.Tables);
        RETURN NEW(Statement.ShowTables);
    | Kind.Explain =>
        EVAL Expect(t, Kind.Select);
        RETURN NEW(Statement.Explain, select := Select(t));
    ELSE
      RAISE SQLError.E(Unexpected(t, "statement"));
    END;
  END ParseStatement;

PROCEDURE CreateTable (t: T): Statement.T RAISES {SQLError.E} =
  CONST Limit = 100;
  VAR
    table := Name(t);
    column: ARRAY [0 .. Limit - 1] OF Statement.Column;
    n := 0;
    columns: Statement.Columns;
  BEGIN
    EVAL Expect(t, Kind.LeftParen);
    REPEAT
      IF n = Limit THEN
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, Here(t),
                                      "too many columns"));
      END;
      column[n] := Column(t);
      INC(n);
    UNTIL NOT Accept(t, Kind.Comma);
    EVAL Expect(t, Kind.RightParen);
    columns := NEW(Statement.Columns, n);
    columns^ := SUBARRAY(column, 0, n);
    RETURN NEW(Statement.CreateTable, table := table, columns := columns);
  END CreateTable;

PROCEDURE Column (t: T): Statement.Column RAISES {SQLError.E} =
  VAR c := Statement.Column{name := Name(t), type := Type(t)};
  BEGIN
    LOOP
      CASE Peek(t) OF
      | Kind.Not =>
          EVAL Skip(t);
          EVAL Expect(t, Kind.Null);
          c.notNull := TRUE;
      | Kind.Primary =>
          EVAL Skip(t);
          EVAL Expect(t, Kind.Key);
          c.notNull := TRUE;
          c.unique := TRUE;
      | Kind.Unique =>
          EVAL Skip(t);
          c.unique := TRUE;
      ELSE
        RETURN c;
      END;
    END;
  END Column;

PROCEDURE Type (t: T): Value.Type RAISES {SQLError.E} =
  CONST
    Names = ARRAY Value.Type OF TEXT{"integer", "real", "text", "boolean"};
  VAR
    at := Here(t);
    name := Name(t);
  BEGIN
    FOR type := FIRST(Value.Type) TO LAST(Value.Type) DO
      IF Text.Equal(Names[type], name) THEN RETURN type; END;
    END;
    RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, at,
                                  "there is no type %s", name));
  END Type;

PROCEDURE CreateIndex (t: T; unique: BOOLEAN): Statement.T
  RAISES {SQLError.E} =
  VAR s := NEW(Statement.CreateIndex, index := Name(t), unique := unique);
  BEGIN
    EVAL Expect(t, Kind.On);
    s.table := Name(t);
    EVAL Expect(t, Kind.LeftParen);
    s.column := Name(t);
    EVAL Expect(t, Kind.RightParen);
    RETURN s;
  END CreateIndex;

PROCEDURE Insert (t: T): Statement.T RAISES {SQLError.E} =
  VAR s := NEW(Statement.Insert, rows := NEW(RefSeq.T).init());
  BEGIN
    EVAL Expect(t, Kind.Into);
    s.into := Name(t);
    IF Peek(t) = Kind.LeftParen THEN s.columns := Names(t); END;
    EVAL Expect(t, Kind.Values);
    REPEAT
      EVAL Expect(t, Kind.LeftParen);
      s.rows.addhi(Operands(Expressions(t)));
      EVAL Expect(t, Kind.RightParen);
    UNTIL NOT Accept(t, Kind.Comma);
    RETURN s;
  END Insert;

PROCEDURE Update (t: T): Statement.T RAISES {SQLError.E} =
  VAR
    s := NEW(Statement.Update, table := Name(t));
    list := NEW(RefSeq.T).init();
  BEGIN
    EVAL Expect(t, Kind.Set);
    REPEAT
      WITH a = NEW(REF Statement.Assignment, column := Name(t)) DO
        EVAL Expect(t, Kind.Equal);
        a.value := Expression(t);
        list.addhi(a);
      END;
    UNTIL NOT Accept(t, Kind.Comma);
    s.assignments := NEW(REF ARRAY OF Statement.Assignment, list.size());
    FOR i := 0 TO list.size() - 1 DO
      s.assignments[i] := NARROW(list.get(i), REF Statement.Assignment)^;
    END;
    IF Accept(t, Kind.Where) THEN s.where := Expression(t); END;
    RETURN s;
  END Update;

PROCEDURE Delete (t: T): Statement.T RAISES {SQLError.E} =
  VAR s: Statement.Delete;
  BEGIN
    EVAL Expect(t, Kind.From);
    s := NEW(Statement.Delete, table := Name(t));
    IF Accept(t, Kind.Where) THEN s.where := Expression(t); END;
    RETURN s;
  END Delete;

PROCEDURE Select (t: T): Statement.Select RAISES {SQLError.E} =
  VAR
    s := NEW(Statement.Select, items := NEW(RefSeq.T).init(),
             sources := NEW(RefSeq.T).init(),
             groupBy := NEW(RefSeq.T).init(),
             orderBy := NEW(RefSeq.T).init());
  BEGIN
    s.distinct := Accept(t, Kind.Distinct);
    REPEAT s.items.addhi(Item(t)); UNTIL NOT Accept(t, Kind.Comma);
    IF Accept(t, Kind.From) THEN Sources(t, s.sources); END;
    IF Accept(t, Kind.Where) THEN s.where := Expression(t); END;
    IF Accept(t, Kind.Group) THEN
      EVAL Expect(t, Kind.By);
      s.groupBy := Expressions(t);
    END;
    IF Accept(t, Kind.Having) THEN s.having := Expression(t); END;
    IF Accept(t, Kind.Order) THEN
      EVAL Expect(t, Kind.By);
      REPEAT s.orderBy.addhi(SortKey(t)); UNTIL NOT Accept(t, Kind.Comma);
    END;
    IF Accept(t, Kind.Limit) THEN s.limit := Count(t); END;
    IF Accept(t, Kind.Offset) THEN s.offset := Count(t); END;
    RETURN s;
  END Select;

PROCEDURE Item (t: T): Statement.Item RAISES {SQLError.E} =
  VAR item := NEW(Statement.Item);
  BEGIN
    IF NOT Accept(t, Kind.Star) THEN
      item.expr := Expression(t);
      IF Accept(t, Kind.As) OR Peek(t) = Kind.Name THEN
        item.name := Name(t);
      END;
    END;
    RETURN item;
  END Item;

PROCEDURE Sources (t: T; sources: RefSeq.T) RAISES {SQLError.E} =
  VAR source := Source(t);
  BEGIN
    sources.addhi(source);
    LOOP
      WITH outer = Accept(t, Kind.Left) DO
        IF outer THEN
          EVAL Expect(t, Kind.Join);
        ELSIF NOT Accept(t, Kind.Join) THEN
          EXIT;
        END;
        source := Source(t);
        source.outer := outer;
        EVAL Expect(t, Kind.On);
        source.on := Expression(t);
        sources.addhi(source);
      END;
    END;
  END Sources;

PROCEDURE Source (t: T): Statement.Source RAISES {SQLError.E} =
  VAR source := NEW(Statement.Source, at := Here(t), table := Name(t));
  BEGIN
    IF Accept(t, Kind.As) OR Peek(t) = Kind.Name THEN
      source.alias := Name(t);
    ELSE
      source.alias := source.table;
    END;
    RETURN source;
  END Source;

PROCEDURE SortKey (t: T): Statement.SortKey RAISES {SQLError.E} =
  VAR key := NEW(Statement.SortKey, expr := Expression(t));
  BEGIN
    IF NOT Accept(t, Kind.Asc) THEN
      key.descending := Accept(t, Kind.Desc);
    END;
    RETURN key;
  END SortKey;

(* Expressions.  From the loosest to the tightest: OR; AND; NOT; comparison,
   IS, IN, BETWEEN and LIKE, of which there can be one only; + - ||; * / %;
   the sign. *)

PROCEDURE Expressions (t: T): RefSeq.T RAISES {SQLError.E} =
  VAR list := NEW(RefSeq.T).init();
  BEGIN
    REPEAT list.addhi(Expression(t)); UNTIL NOT Accept(t, Kind.Comma);
    RETURN list;
  END Expressions;

PROCEDURE Operands (list: RefSeq.T): Expr.Operands =
  VAR operands := NEW(Expr.Operands, list.size());
  BEGIN
    FOR i := 0 TO list.size() - 1 DO operands[i] := list.get(i); END;
    RETURN operands;
  END Operands;

PROCEDURE Two (a, b: Expr.T): Expr.Operands =
  VAR operands := NEW(Expr.Operands, 2);
  BEGIN
    operands^ := ARRAY [0 .. 1] OF Expr.T{a, b};
    RETURN operands;
  END Two;

PROCEDURE One (a: Expr.T): Expr.Operands =
  VAR operands := NEW(Expr.Operands, 1);
  BEGIN
    operands[0] := a;
    RETURN operands;
  END One;

PROCEDURE Binary (READONLY at: Position; operator: Expr.Operator;
                  a, b: Expr.T): Expr.T =
  BEGIN
    RETURN NEW(Expr.Binary, at := at, operator := operator,
               operands := Two(a, b));
  END Binary;

PROCEDURE Expression (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    left := Conjunction(t);
    at: Position;
  BEGIN
    WHILE Peek(t) = Kind.Or DO
      at := Skip(t).at;
      left := Binary(at, Expr.Operator.Or, left, Conjunction(t));
    END;
    RETURN left;
  END Expression;

PROCEDURE Conjunction (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    left := Negated(t);
    at: Position;
  BEGIN
    WHILE Peek(t) = Kind.And DO
      at := Skip(t).at;
      left := Binary(at, Expr.Operator.And, left, Negated(t));
    END;
    RETURN left;
  END Conjunction;

PROCEDURE Negated (t: T): Expr.T RAISES {SQLError.E} =
  VAR at := Here(t);
  BEGIN
    IF Accept(t, Kind.Not) THEN
      RETURN NEW(Expr.Not, at := at, operands := One(Negated(t)));
    END;
    RETURN Predicate(t);
  END Negated;

TYPE Comparing = [Kind.Equal .. Kind.GreaterEqual];

CONST
  Comparison = ARRAY Comparing OF Expr.Comparison{
    Expr.Operator.Equal, Expr.Operator.NotEqual, Expr.Operator.Less,
    Expr.Operator.LessEqual, Expr.Operator.Greater,
    Expr.Operator.GreaterEqual};

PROCEDURE Predicate (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    left := Sum(t);
    at := Here(t);
    negated := FALSE;
    result: Expr.T;
  BEGIN
    CASE Peek(t) OF
    | FIRST(Comparing) .. LAST(Comparing) =>
        WITH operator = Comparison[Skip(t).kind] DO
          RETURN Binary(at, operator, left, Sum(t));
        END;
    | Kind.Is =>
        EVAL Skip(t);
        negated := Accept(t, Kind.Not);
        EVAL Expect(t, Kind.Null);
        result := NEW(Expr.IsNull, at := at, operands := One(left));
    | Kind.Not, Kind.In, Kind.Between, Kind.Like =>
        negated := Accept(t, Kind.Not);
        result := Test(t, left);
    ELSE
      RETURN left;
    END;
    IF negated THEN
      result := NEW(Expr.Not, at := at, operands := One(result));
    END;
    RETURN result;
  END Predicate;

PROCEDURE Test (t: T; left: Expr.T): Expr.T RAISES {SQLError.E} =
  VAR at := Here(t);
  BEGIN
    CASE Skip(t).kind OF
    | Kind.In =>
        EVAL Expect(t, Kind.LeftParen);
        WITH list = Expressions(t) DO
          EVAL Expect(t, Kind.RightParen);
          list.addlo(left);
          RETURN NEW(Expr.In, at := at, operands := Operands(list));
        END;
    | Kind.Like =>
        RETURN NEW(Expr.Like, at := at, operands := Two(left, Sum(t)));
    | Kind.Between =>
        WITH e = NEW(Expr.Between, at := at,
                     operands := NEW(Expr.Operands, 3)) DO
          e.operands[0] := left;
          e.operands[1] := Sum(t);
          EVAL Expect(t, Kind.And);
          e.operands[2] := Sum(t);
          RETURN e;
        END;
    ELSE
      RAISE SQLError.E(Unexpected(t, "IN, LIKE or BETWEEN"));
    END;
  END Test;

PROCEDURE Sum (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    left := Product(t);
    operator: Expr.Operator;
    at: Position;
  BEGIN
    LOOP
      CASE Peek(t) OF
      | Kind.Plus  => operator := Expr.Operator.Add;
      | Kind.Minus => operator := Expr.Operator.Subtract;
      | Kind.Bars  => operator := Expr.Operator.Concat;
      ELSE
        RETURN left;
      END;
      at := Skip(t).at;
      left := Binary(at, operator, left, Product(t));
    END;
  END Sum;

PROCEDURE Product (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    left := Factor(t);
    operator: Expr.Operator;
    at: Position;
  BEGIN
    LOOP
      CASE Peek(t) OF
      | Kind.Star    => operator := Expr.Operator.Multiply;
      | Kind.Slash   => operator := Expr.Operator.Divide;
      | Kind.Percent => operator := Expr.Operator.Modulo;
      ELSE
        RETURN left;
      END;
      at := Skip(t).at;
      left := Binary(at, operator, left, Factor(t));
    END;
  END Product;

PROCEDURE Factor (t: T): Expr.T RAISES {SQLError.E} =
  VAR
    token: Lexer.Token;
    e: Expr.T;
  BEGIN
    EVAL Peek(t);
    token := Skip(t);
    CASE token.kind OF
    | Kind.Minus =>
        RETURN NEW(Expr.Negation, at := token.at, operands := One(Factor(t)));
    | Kind.Integer => RETURN Literal(token, Value.FromInt(Number(token)));
    | Kind.Real    => RETURN Literal(token, Value.FromReal(Real(token)));
    | Kind.Text    => RETURN Literal(token, Value.FromText(token.text));
    | Kind.True    => RETURN Literal(token, Value.FromBool(TRUE));
    | Kind.False   => RETURN Literal(token, Value.FromBool(FALSE));
    | Kind.Null    => RETURN Literal(token, NIL);
    | Kind.Case    => RETURN Case(t, token.at);
    | Kind.LeftParen =>
        e := Expression(t);
        EVAL Expect(t, Kind.RightParen);
        RETURN e;
    | Kind.Name =>
        IF Accept(t, Kind.LeftParen) THEN RETURN Call(t, token); END;
        IF Accept(t, Kind.Period) THEN
          RETURN NEW(Expr.ColumnRef, at := token.at,
                     qualifier := token.text, name := Name(t));
        END;
        RETURN NEW(Expr.ColumnRef, at := token.at, name := token.text);
    ELSE
      RAISE SQLError.E(Unexpected(t, "expression"));
    END;
  END Factor;

PROCEDURE Literal (READONLY token: Lexer.Token; value: Value.T): Expr.T =
  BEGIN
    RETURN NEW(Expr.Literal, at := token.at, value := value);
  END Literal;

PROCEDURE Real (READONLY token: Lexer.Token): LONGREAL RAISES {SQLError.E} =
  BEGIN
    TRY
      RETURN Scan.LongReal(token.text);
    EXCEPT
      Lex.Error, FloatMode.Trap =>
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Syntax, token.at,
                                      "%s is too large", token.text));
    END;
  END Real;

PROCEDURE Case (t: T; READONLY at: Position): Expr.T RAISES {SQLError.E} =
  VAR list := NEW(RefSeq.T).init();
  BEGIN
    EVAL Expect(t, Kind.When);
    REPEAT
      list.addhi(Expression(t));
      EVAL Expect(t, Kind.Then);
      list.addhi(Expression(t));
    UNTIL NOT Accept(t, Kind.When);
    IF Accept(t, Kind.Else) THEN
      list.addhi(Expression(t));
    ELSE
      list.addhi(NEW(Expr.Literal, at := at, value := NIL));
    END;
    EVAL Expect(t, Kind.End);
    RETURN NEW(Expr.Case, at := at, operands := Operands(list));
  END Case;

PROCEDURE Call (t: T; READONLY name: Lexer.Token): Expr.T
  RAISES {SQLError.E} =
  CONST
    Names = ARRAY Expr.Aggregation OF TEXT{"count", "sum", "avg", "min",
                                           "max"};
  VAR operands: Expr.Operands;
  BEGIN
    FOR f := FIRST(Names) TO LAST(Names) DO
      IF Text.Equal(Names[f], name.text) THEN
        WITH e = NEW(Expr.Aggregate, at := name.at, function := f) DO
          IF f # Expr.Aggregation.Count OR NOT Accept(t, Kind.Star) THEN
            e.distinct := Accept(t, Kind.Distinct);
            e.operands := One(Expression(t));
          END;
          EVAL Expect(t, Kind.RightParen);
          RETURN e;
        END;
      END;
    END;
    operands := Operands(Expressions(t));
    EVAL Expect(t, Kind.RightParen);
    RETURN NEW(Expr.Call, at := name.at, function := name.text,
               operands := operands);
  END Call;

BEGIN
END Parser.
