(* Tables: rows of the same columns, and the indexes of some of these. *)

INTERFACE Relation;

IMPORT Cache, EntryTree, HeapFile, Row, RowId, SQLError, Statement, UndoLog;

TYPE
  T <: Public;
  Public = OBJECT
    (* Not to be changed by clients. *)
    name: TEXT := NIL;
    columns: Statement.Columns := NIL;
    indexes: REF ARRAY OF Index := NIL;
  METHODS
    init (name: TEXT; columns: Statement.Columns; cache: Cache.T): T
      RAISES {SQLError.E};
    (* An empty table with an index for each column that is unique, which is
       returned. *)

    (* These keep indexes in step and note in "log" how to undo the change.
       They raise an error, and change nothing, when the row violates a
       constraint or is too long.  The values must be NULL or have the types of
       the columns. *)

    add (row: Row.T; log: UndoLog.T) RAISES {SQLError.E};
    remove (id: RowId.T; log: UndoLog.T) RAISES {SQLError.E};
    replace (id: RowId.T; row: Row.T; log: UndoLog.T) RAISES {SQLError.E};

    get (id: RowId.T): Row.T RAISES {SQLError.E};
    (* NIL if there is no such row. *)

    scan (): HeapFile.Cursor;
    size (): CARDINAL;
    pages (): CARDINAL;

    find (column: TEXT; READONLY at: SQLError.Position): CARDINAL
      RAISES {SQLError.E};
    (* The number of the column with this name. *)

    addIndex (name: TEXT; column: CARDINAL; unique: BOOLEAN; log: UndoLog.T)
      RAISES {SQLError.E};
    (* Raises an error if it should be unique and is not. *)

    check () RAISES {SQLError.E};
    (* Reads everything and raises an error if an index does not agree with the
       rows, or pages or indexes are damaged. *)
  END;

  Index = REF RECORD
    name: TEXT;
    column: CARDINAL;
    unique: BOOLEAN;
    entries: EntryTree.T;  (* of all rows *)
  END;

END Relation.
