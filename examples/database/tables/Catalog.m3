MODULE Catalog;

IMPORT Cache, Relation, SQLError, SortedTextRefTbl, Statement, Text, UndoLog;

REVEAL
  T = Public BRANDED "Catalog.T" OBJECT
    cache: Cache.T;
    tables: SortedTextRefTbl.Default;
  OVERRIDES
    init := Init;
    find := Find;
    names := Names;
    create := Create;
    createIndex := CreateIndex;
    drop := Drop;
  END;

TYPE
  Change = UndoLog.Action OBJECT t: T; relation: Relation.T END;
  Creation = Change BRANDED OBJECT OVERRIDES undo := UndoCreate END;
  Deletion = Change BRANDED OBJECT OVERRIDES undo := UndoDrop END;

PROCEDURE Init (t: T; cache: Cache.T): T =
  BEGIN
    t.cache := cache;
    t.tables := NEW(SortedTextRefTbl.Default).init();
    RETURN t;
  END Init;

PROCEDURE Find (t: T; name: TEXT; READONLY at: SQLError.Position):
  Relation.T RAISES {SQLError.E} =
  VAR ref: REFANY;
  BEGIN
    IF t.tables.get(name, ref) THEN RETURN ref; END;
    RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, at,
                                  "there is no table %s", name));
  END Find;

PROCEDURE Names (t: T): REF ARRAY OF TEXT =
  VAR
    names := NEW(REF ARRAY OF TEXT, t.tables.size());
    iterator := t.tables.iterateOrdered();
    ref: REFANY;
  BEGIN
    FOR i := FIRST(names^) TO LAST(names^) DO
      EVAL iterator.next(names[i], ref);
    END;
    RETURN names;
  END Names;

PROCEDURE Create (t: T; s: Statement.CreateTable; log: UndoLog.T)
  RAISES {SQLError.E} =
  VAR ref: REFANY;
  BEGIN
    IF t.tables.get(s.table, ref) THEN
      RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, s.at,
                                    "there is a table %s already", s.table));
    END;
    FOR i := FIRST(s.columns^) TO LAST(s.columns^) DO
      FOR j := 0 TO i - 1 DO
        IF Text.Equal(s.columns[i].name, s.columns[j].name) THEN
          RAISE SQLError.E(
                  SQLError.New(SQLError.Kind.Name, s.at,
                               "%s would have two columns %s", s.table,
                               s.columns[i].name));
        END;
      END;
    END;
    WITH relation = NEW(Relation.T).init(s.table, s.columns, t.cache) DO
      EVAL t.tables.put(s.table, relation);
      log.note(NEW(Creation, t := t, relation := relation));
    END;
  END Create;

PROCEDURE UndoCreate (c: Creation) =
  VAR ref: REFANY;
  BEGIN
    EVAL c.t.tables.delete(c.relation.name, ref);
  END UndoCreate;

PROCEDURE CreateIndex (t: T; s: Statement.CreateIndex; log: UndoLog.T)
  RAISES {SQLError.E} =
  VAR relation := t.find(s.table, s.at);
  BEGIN
    WITH names = t.names() DO
      FOR i := FIRST(names^) TO LAST(names^) DO
        WITH indexes = t.find(names[i], s.at).indexes DO
          FOR j := FIRST(indexes^) TO LAST(indexes^) DO
            IF Text.Equal(indexes[j].name, s.index) THEN
              RAISE SQLError.E(
                      SQLError.New(SQLError.Kind.Name, s.at,
                                   "there is an index %s already", s.index));
            END;
          END;
        END;
      END;
    END;
    relation.addIndex(s.index, relation.find(s.column, s.at), s.unique, log);
  END CreateIndex;

PROCEDURE Drop (t: T; s: Statement.DropTable; log: UndoLog.T)
  RAISES {SQLError.E} =
  VAR
    relation := t.find(s.dropped, s.at);
    ref: REFANY;
  BEGIN
    EVAL t.tables.delete(s.dropped, ref);
    log.note(NEW(Deletion, t := t, relation := relation));
  END Drop;

PROCEDURE UndoDrop (d: Deletion) =
  BEGIN
    EVAL d.t.tables.put(d.relation.name, d.relation);
  END UndoDrop;

BEGIN
END Catalog.
