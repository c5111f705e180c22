MODULE Relation;

IMPORT Cache, Entry, EntryTree, Fmt, HeapFile, Row, RowId, SQLError,
       Statement, Text, UndoLog, Value;

REVEAL
  T = Public BRANDED "Relation.T" OBJECT
    types: REF Row.Types;
    file: HeapFile.T;
    count: CARDINAL := 0;
  METHODS
    enter (id: RowId.T; row: Row.T) := Enter;
    withdraw (id: RowId.T; row: Row.T) := Withdraw;
  OVERRIDES
    init := Init;
    add := Add;
    remove := Remove;
    replace := Replace;
    get := Get;
    scan := Scan;
    size := Size;
    pages := Pages;
    find := Find;
    addIndex := AddIndex;
    check := Check;
  END;

TYPE
  (* How to undo; "t" and "id" tell which row is meant. *)
  Change = UndoLog.Action OBJECT
    t: T;
    id: RowId.T;
    old: Row.T := NIL;
  END;
  Addition    = Change BRANDED OBJECT OVERRIDES undo := UndoAdd END;
  Removal     = Change BRANDED OBJECT OVERRIDES undo := UndoRemove END;
  Replacement = Change BRANDED OBJECT OVERRIDES undo := UndoReplace END;

  IndexCreation = UndoLog.Action OBJECT
    t: T;
    old: REF ARRAY OF Index;
  OVERRIDES
    undo := UndoAddIndex;
  END;

PROCEDURE Init (t: T; name: TEXT; columns: Statement.Columns;
                cache: Cache.T): T RAISES {SQLError.E} =
  VAR log := NEW(UndoLog.T).init();
  BEGIN
    t.name := name;
    t.columns := columns;
    t.types := NEW(REF Row.Types, NUMBER(columns^));
    t.file := NEW(HeapFile.T).init(cache);
    t.indexes := NEW(REF ARRAY OF Index, 0);
    FOR i := FIRST(columns^) TO LAST(columns^) DO
      t.types[i] := columns[i].type;
      IF columns[i].unique THEN
        t.addIndex(name & "_" & columns[i].name, i, TRUE, log);
      END;
    END;
    RETURN t;
  END Init;

PROCEDURE Find (t: T; column: TEXT; READONLY at: SQLError.Position): CARDINAL
  RAISES {SQLError.E} =
  BEGIN
    FOR i := FIRST(t.columns^) TO LAST(t.columns^) DO
      IF Text.Equal(t.columns[i].name, column) THEN RETURN i; END;
    END;
    RAISE SQLError.E(SQLError.New(SQLError.Kind.Name, at,
                                  "%s has no column %s", t.name, column));
  END Find;

PROCEDURE Scan (t: T): HeapFile.Cursor =
  BEGIN
    RETURN t.file.scan();
  END Scan;

PROCEDURE Size (t: T): CARDINAL =
  BEGIN
    RETURN t.count;
  END Size;

PROCEDURE Pages (t: T): CARDINAL =
  BEGIN
    RETURN t.file.pages();
  END Pages;

PROCEDURE Get (t: T; id: RowId.T): Row.T RAISES {SQLError.E} =
  VAR buffer: HeapFile.Buffer;
  BEGIN
    WITH length = t.file.get(id, buffer) DO
      IF length = 0 THEN RETURN NIL; END;
      RETURN Row.Unpack(SUBARRAY(buffer, 0, length), t.types^);
    END;
  END Get;

(* Changes *)

PROCEDURE Pack (t: T; row: Row.T; VAR buffer: HeapFile.Buffer): CARDINAL
  RAISES {SQLError.E} =
  BEGIN
    TRY
      RETURN Row.Pack(row, t.types^, buffer);
    EXCEPT
      Row.TooLong =>
        RAISE SQLError.E(
                SQLError.New(SQLError.Kind.Constraint, SQLError.Nowhere,
                             "a row of %s is too long", t.name));
    END;
  END Pack;

PROCEDURE RequireValid (t: T; row, old: Row.T) RAISES {SQLError.E} =
  (* "old" is the row to be replaced, or NIL. *)
  BEGIN
    FOR i := FIRST(row^) TO LAST(row^) DO
      IF row[i] = NIL AND t.columns[i].notNull THEN
        RAISE SQLError.E(
                SQLError.New(SQLError.Kind.Constraint, SQLError.Nowhere,
                             "%s.%s must not be NULL", t.name,
                             t.columns[i].name));
      END;
    END;
    FOR i := FIRST(t.indexes^) TO LAST(t.indexes^) DO
      WITH index = t.indexes[i], value = row[index.column] DO
        IF index.unique AND value # NIL
             AND (old = NIL OR NOT Value.Equal(old[index.column], value)) THEN
          RequireAbsent(t, index, value);
        END;
      END;
    END;
  END RequireValid;

PROCEDURE RequireAbsent (t: T; index: Index; value: Value.T)
  RAISES {SQLError.E} =
  VAR entry: Entry.T;
  BEGIN
    WITH cursor = index.entries.from(Entry.T{value}) DO
      IF cursor.next(entry) AND Value.Equal(entry.value, value) THEN
        RAISE SQLError.E(
                SQLError.New(SQLError.Kind.Constraint, SQLError.Nowhere,
                             "%s.%s has the value %s already", t.name,
                             t.columns[index.column].name,
                             Value.ToLiteral(value)));
      END;
    END;
  END RequireAbsent;

PROCEDURE Enter (t: T; id: RowId.T; row: Row.T) =
  (* Adds "row", which is stored at "id", to the indexes. *)
  BEGIN
    FOR i := FIRST(t.indexes^) TO LAST(t.indexes^) DO
      WITH index = t.indexes[i] DO
        EVAL index.entries.insert(Entry.T{row[index.column], id});
      END;
    END;
    INC(t.count);
  END Enter;

PROCEDURE Withdraw (t: T; id: RowId.T; row: Row.T) =
  BEGIN
    FOR i := FIRST(t.indexes^) TO LAST(t.indexes^) DO
      WITH index = t.indexes[i] DO
        EVAL index.entries.delete(Entry.T{row[index.column], id});
      END;
    END;
    DEC(t.count);
  END Withdraw;

PROCEDURE Add (t: T; row: Row.T; log: UndoLog.T) RAISES {SQLError.E} =
  VAR buffer: HeapFile.Buffer;
  BEGIN
    RequireValid(t, row, NIL);
    WITH length = Pack(t, row, buffer),
         id     = t.file.add(SUBARRAY(buffer, 0, length)) DO
      t.enter(id, row);
      log.note(NEW(Addition, t := t, id := id));
    END;
  END Add;

PROCEDURE UndoAdd (a: Addition) RAISES {SQLError.E} =
  BEGIN
    a.t.withdraw(a.id, a.t.get(a.id));
    a.t.file.remove(a.id);
  END UndoAdd;

PROCEDURE Remove (t: T; id: RowId.T; log: UndoLog.T) RAISES {SQLError.E} =
  VAR row := t.get(id);
  BEGIN
    t.withdraw(id, row);
    t.file.remove(id);
    log.note(NEW(Removal, t := t, id := id, old := row));
  END Remove;

PROCEDURE UndoRemove (r: Removal) RAISES {SQLError.E} =
  VAR buffer: HeapFile.Buffer;
  BEGIN
    (* There is room: what came after the removal is undone already. *)
    WITH length = Pack(r.t, r.old, buffer),
         done   = r.t.file.put(r.id, SUBARRAY(buffer, 0, length)) DO
      <*ASSERT done*>
      r.t.enter(r.id, r.old);
    END;
  END UndoRemove;

PROCEDURE Replace (t: T; id: RowId.T; row: Row.T; log: UndoLog.T)
  RAISES {SQLError.E} =
  VAR
    buffer: HeapFile.Buffer;
    old := t.get(id);
  BEGIN
    RequireValid(t, row, old);
    WITH length = Pack(t, row, buffer) DO
      IF t.file.put(id, SUBARRAY(buffer, 0, length)) THEN
        t.withdraw(id, old);
        t.enter(id, row);
        log.note(NEW(Replacement, t := t, id := id, old := old));
      ELSE
        (* It moves to another page. *)
        t.remove(id, log);
        t.add(row, log);
      END;
    END;
  END Replace;

PROCEDURE UndoReplace (r: Replacement) RAISES {SQLError.E} =
  VAR buffer: HeapFile.Buffer;
  BEGIN
    r.t.withdraw(r.id, r.t.get(r.id));
    WITH length = Pack(r.t, r.old, buffer),
         done   = r.t.file.put(r.id, SUBARRAY(buffer, 0, length)) DO
      <*ASSERT done*>
    END;
    r.t.enter(r.id, r.old);
  END UndoReplace;

(* Indexes *)

PROCEDURE AddIndex (t: T; name: TEXT; column: CARDINAL; unique: BOOLEAN;
                    log: UndoLog.T) RAISES {SQLError.E} =
  VAR
    index := NEW(Index, name := name, column := column, unique := unique,
                 entries := NEW(EntryTree.T).init());
    cursor := t.scan();
    new := NEW(REF ARRAY OF Index, NUMBER(t.indexes^) + 1);
    id: RowId.T;
  BEGIN
    WHILE cursor.next(id) DO
      WITH value = t.get(id)[column] DO
        IF unique AND value # NIL THEN RequireAbsent(t, index, value); END;
        EVAL index.entries.insert(Entry.T{value, id});
      END;
    END;
    SUBARRAY(new^, 0, NUMBER(t.indexes^)) := t.indexes^;
    new[LAST(new^)] := index;
    log.note(NEW(IndexCreation, t := t, old := t.indexes));
    t.indexes := new;
  END AddIndex;

PROCEDURE UndoAddIndex (c: IndexCreation) =
  BEGIN
    c.t.indexes := c.old;
  END UndoAddIndex;

PROCEDURE Check (t: T) RAISES {SQLError.E} =

  PROCEDURE Require (condition: BOOLEAN; what: TEXT) RAISES {SQLError.E} =
    BEGIN
      IF NOT condition THEN
        RAISE SQLError.E(
                SQLError.New(SQLError.Kind.Storage, SQLError.Nowhere,
                             "%s: %s", t.name, what));
      END;
    END Require;

  PROCEDURE CheckIndex (index: Index) RAISES {SQLError.E} =
    VAR
      cursor := index.entries.all();
      entry: Entry.T;
      row: Row.T;
    BEGIN
      TRY
        index.entries.check();
      EXCEPT
        EntryTree.Broken (what) => Require(FALSE, what);
      END;
      Require(index.entries.size() = t.count,
              Fmt.F("%s has %s entries for %s rows", index.name,
                    Fmt.Int(index.entries.size()), Fmt.Int(t.count)));
      WHILE cursor.next(entry) DO
        row := t.get(entry.id);
        Require(row # NIL AND Value.Equal(row[index.column], entry.value),
                "an entry of " & index.name & " belongs to no row");
      END;
    END CheckIndex;

  VAR
    cursor := t.scan();
    rows := 0;
    id: RowId.T;
  BEGIN
    WHILE cursor.next(id) DO
      EVAL t.get(id);
      INC(rows);
    END;
    Require(rows = t.count, "the number of rows is wrong");
    FOR i := FIRST(t.indexes^) TO LAST(t.indexes^) DO
      CheckIndex(t.indexes[i]);
    END;
  END Check;

BEGIN
END Relation.
