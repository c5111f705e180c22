MODULE Session;

IMPORT Database, Expr, Fmt, Parser, Plan, Planner, Printer, Rd, Relation,
       Row, RowSeq, SQLError, Statement, Thread, UndoLog, Value, Wr;

<*FATAL Wr.Failure*>

REVEAL
  T = Public BRANDED "Session.T" OBJECT
    db: Database.T;
    wr: Wr.T;
    log: UndoLog.T;
    inTransaction := FALSE;
  METHODS
    put (format: TEXT; t1, t2, t3, t4: TEXT := NIL) RAISES {Thread.Alerted}
      := Put;
    putCount (n: CARDINAL; what: TEXT) RAISES {Thread.Alerted} := PutCount;
  OVERRIDES
    init := Init;
    run := Run;
    execute := Execute;
    close := Close;
  END;

PROCEDURE Init (t: T; db: Database.T; wr: Wr.T): T =
  BEGIN
    t.db := db;
    t.wr := wr;
    t.log := NEW(UndoLog.T).init();
    RETURN t;
  END Init;

PROCEDURE Put (t: T; format: TEXT; t1, t2, t3, t4: TEXT)
  RAISES {Thread.Alerted} =
  BEGIN
    Wr.PutText(t.wr, Fmt.F(format, t1, t2, t3, t4));
  END Put;

PROCEDURE PutCount (t: T; n: CARDINAL; what: TEXT) RAISES {Thread.Alerted} =
  BEGIN
    t.put("%s %s %s\n", Fmt.Int(n),
          ARRAY BOOLEAN OF TEXT{"rows", "row"}[n = 1], what);
  END PutCount;

PROCEDURE Run (t: T; rd: Rd.T) RAISES {Thread.Alerted} =
  VAR
    parser := NEW(Parser.T).init(rd);
    s: Statement.T;
  BEGIN
    LOOP
      TRY
        s := parser.next();
        IF s = NIL THEN EXIT; END;
        t.execute(s);
      EXCEPT
        SQLError.E (error) => t.put("%s\n", error.describe());
      END;
      Wr.Flush(t.wr);
      Thread.Yield();
    END;
  END Run;

PROCEDURE Close (t: T) =
  <*FATAL SQLError.E*>
  BEGIN
    IF t.inTransaction THEN
      t.log.undo();
      EndTransaction(t);
    END;
  END Close;

(* Transactions *)

PROCEDURE Execute (t: T; s: Statement.T) RAISES {SQLError.E, Thread.Alerted} =
  VAR mark := t.log.length();
  BEGIN
    IF ISTYPE(s, Statement.Control) THEN
      ControlTransaction(t, s);
      RETURN;
    END;
    IF NOT t.inTransaction THEN t.db.acquire(); END;
    TRY
      TRY
        Perform(t, s);
      EXCEPT
        SQLError.E (error) =>
          t.log.undo(mark);
          IF error.at = SQLError.Nowhere THEN error.at := s.at; END;
          RAISE SQLError.E(error);
      END;
    FINALLY
      IF NOT t.inTransaction THEN EndTransaction(t); END;
    END;
  END Execute;

PROCEDURE EndTransaction (t: T) =
  BEGIN
    t.log.forget();
    t.inTransaction := FALSE;
    t.db.release();
  END EndTransaction;

PROCEDURE ControlTransaction (t: T; s: Statement.Control)
  RAISES {SQLError.E, Thread.Alerted} =

  PROCEDURE Require (inTransaction: BOOLEAN; message: TEXT)
    RAISES {SQLError.E} =
    BEGIN
      IF t.inTransaction # inTransaction THEN
        RAISE SQLError.E(SQLError.New(SQLError.Kind.Transaction, s.at,
                                      message));
      END;
    END Require;

  BEGIN
    TYPECASE s OF <*NOWARN*>
    | Statement.Begin =>
        Require(FALSE, "there is a transaction already");
        t.db.acquire();
        t.inTransaction := TRUE;
        t.put("transaction\n");
    | Statement.Commit =>
        Require(TRUE, "there is no transaction");
        EndTransaction(t);
        t.put("committed\n");
    | Statement.Rollback =>
        Require(TRUE, "there is no transaction");
        TRY t.log.undo(); FINALLY EndTransaction(t); END;
        t.put("rolled back\n");
    END;
  END ControlTransaction;

(* Statements *)

PROCEDURE Perform (t: T; s: Statement.T) RAISES {SQLError.E, Thread.Alerted} =
  BEGIN
    TYPECASE s OF <*NOWARN*>
    | Statement.Select (select) =>
        WITH plan = Planner.Query(select, t.db.catalog()) DO
          Printer.Put(t.wr, plan.scope, AllRows(plan));
        END;
    | Statement.Insert (insert) => Insert(t, insert);
    | Statement.Update (update) => Update(t, update);
    | Statement.Delete (delete) => Delete(t, delete);
    | Statement.CreateTable (create) =>
        t.db.catalog().create(create, t.log);
        t.put("table %s created\n", create.table);
    | Statement.CreateIndex (create) =>
        t.db.catalog().createIndex(create, t.log);
        t.put("index %s created\n", create.index);
    | Statement.DropTable (drop) =>
        t.db.catalog().drop(drop, t.log);
        t.put("table %s dropped\n", drop.dropped);
    | Statement.Explain (explain) =>
        Planner.Explain(Planner.Query(explain.select, t.db.catalog()), t.wr);
    | Statement.ShowTables => ShowTables(t);
    | Statement.Check => Check(t);
    END;
  END Perform;

PROCEDURE AllRows (plan: Plan.T): RowSeq.T RAISES {SQLError.E} =
  VAR
    rows := NEW(RowSeq.T).init();
    row: Row.T;
  BEGIN
    plan.open();
    LOOP
      row := plan.next();
      IF row = NIL THEN RETURN rows; END;
      rows.addhi(row);
    END;
  END AllRows;

PROCEDURE ValueFor (relation: Relation.T; column: CARDINAL; e: Expr.T;
                    row: Row.T): Value.T RAISES {SQLError.E} =
  (* The value of "e" with the type of the column. *)
  VAR
    value := e.eval(row);
    type := relation.columns[column].type;
  BEGIN
    IF NOT Value.Convert(value, type, value) THEN
      RAISE SQLError.E(
              SQLError.New(SQLError.Kind.Type, e.at, "%s is not %s, as %s is",
                           Value.ToLiteral(value), Value.TypeName[type],
                           relation.columns[column].name));
    END;
    RETURN value;
  END ValueFor;

PROCEDURE Insert (t: T; s: Statement.Insert)
  RAISES {SQLError.E, Thread.Alerted} =
  VAR
    relation := t.db.catalog().find(s.into, s.at);
    scope := NEW(Expr.Scope, 0);
    target: REF ARRAY OF CARDINAL;  (* numbers of columns *)
    row: Row.T;
  BEGIN
    IF s.columns = NIL THEN
      target := NEW(REF ARRAY OF CARDINAL, NUMBER(relation.columns^));
      FOR i := FIRST(target^) TO LAST(target^) DO target[i] := i; END;
    ELSE
      target := NEW(REF ARRAY OF CARDINAL, s.columns.size());
      FOR i := FIRST(target^) TO LAST(target^) DO
        target[i] := relation.find(s.columns.get(i), s.at);
      END;
    END;
    FOR i := 0 TO s.rows.size() - 1 DO
      WITH values = NARROW(s.rows.get(i), Expr.Operands) DO
        IF NUMBER(values^) # NUMBER(target^) THEN
          RAISE SQLError.E(
                  SQLError.New(SQLError.Kind.Type, values[0].at,
                               "%s values for %s columns",
                               Fmt.Int(NUMBER(values^)),
                               Fmt.Int(NUMBER(target^))));
        END;
        row := NEW(Row.T, NUMBER(relation.columns^));
        FOR j := FIRST(target^) TO LAST(target^) DO
          Expr.Bind(values[j], scope);
          row[target[j]] := ValueFor(relation, target[j], values[j], NIL);
        END;
      END;
      relation.add(row, t.log);
    END;
    t.putCount(s.rows.size(), "inserted");
  END Insert;

PROCEDURE IdOf (row: Row.T): CARDINAL =
  (* Of a row of Planner.Matches. *)
  BEGIN
    RETURN NARROW(row[LAST(row^)], Value.Int).n;
  END IdOf;

PROCEDURE Update (t: T; s: Statement.Update)
  RAISES {SQLError.E, Thread.Alerted} =
  VAR
    relation := t.db.catalog().find(s.table, s.at);
    plan := Planner.Matches(relation, s.where);
    column := NEW(REF ARRAY OF CARDINAL, NUMBER(s.assignments^));
    rows: RowSeq.T;
    new: Row.T;
  BEGIN
    FOR i := FIRST(column^) TO LAST(column^) DO
      column[i] := relation.find(s.assignments[i].column, s.at);
      Expr.Bind(s.assignments[i].value, plan.scope);
    END;
    (* All rows are found before the first is changed, so that no row is
       changed twice. *)
    rows := AllRows(plan);
    FOR i := 0 TO rows.size() - 1 DO
      WITH old = rows.get(i) DO
        new := NEW(Row.T, NUMBER(relation.columns^));
        new^ := SUBARRAY(old^, 0, NUMBER(new^));
        FOR j := FIRST(column^) TO LAST(column^) DO
          new[column[j]] :=
              ValueFor(relation, column[j], s.assignments[j].value, old);
        END;
        relation.replace(IdOf(old), new, t.log);
      END;
    END;
    t.putCount(rows.size(), "updated");
  END Update;

PROCEDURE Delete (t: T; s: Statement.Delete)
  RAISES {SQLError.E, Thread.Alerted} =
  VAR
    relation := t.db.catalog().find(s.table, s.at);
    rows := AllRows(Planner.Matches(relation, s.where));
  BEGIN
    FOR i := 0 TO rows.size() - 1 DO
      relation.remove(IdOf(rows.get(i)), t.log);
    END;
    t.putCount(rows.size(), "deleted");
  END Delete;

PROCEDURE ShowTables (t: T) RAISES {SQLError.E, Thread.Alerted} =
  VAR names := t.db.catalog().names();
  BEGIN
    FOR i := FIRST(names^) TO LAST(names^) DO
      WITH r = t.db.catalog().find(names[i], SQLError.Nowhere) DO
        t.put("%s: rows %s, pages %s\n", r.name, Fmt.Int(r.size()),
              Fmt.Int(r.pages()));
        FOR j := FIRST(r.columns^) TO LAST(r.columns^) DO
          WITH c = r.columns[j] DO
            t.put("  %s %s%s%s\n", c.name, Value.TypeName[c.type],
                  ARRAY BOOLEAN OF TEXT{"", " NOT NULL"}[c.notNull],
                  ARRAY BOOLEAN OF TEXT{"", " UNIQUE"}[c.unique]);
          END;
        END;
        FOR j := FIRST(r.indexes^) TO LAST(r.indexes^) DO
          WITH index = r.indexes[j] DO
            t.put("  index %s on %s, height %s\n", index.name,
                  r.columns[index.column].name,
                  Fmt.Int(index.entries.height()));
          END;
        END;
      END;
    END;
  END ShowTables;

PROCEDURE Check (t: T) RAISES {SQLError.E, Thread.Alerted} =
  (* Also of what is on the disk only. *)
  VAR
    names := t.db.catalog().names();
    rows := 0;
  BEGIN
    t.db.cache().flush();
    FOR i := FIRST(names^) TO LAST(names^) DO
      WITH relation = t.db.catalog().find(names[i], SQLError.Nowhere) DO
        relation.check();
        INC(rows, relation.size());
      END;
    END;
    t.put("sound: tables %s, rows %s\n", Fmt.Int(NUMBER(names^)),
          Fmt.Int(rows));
  END Check;

BEGIN
END Session.
