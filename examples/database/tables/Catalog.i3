(* The tables of a database. *)

INTERFACE Catalog;

IMPORT Cache, Relation, SQLError, Statement, UndoLog;

TYPE
  T <: Public;
  Public = OBJECT METHODS
    init (cache: Cache.T): T;
    (* Makes the catalog empty and returns it. *)

    find (name: TEXT; READONLY at: SQLError.Position): Relation.T
      RAISES {SQLError.E};

    names (): REF ARRAY OF TEXT;
    (* Of all tables, sorted. *)

    create (s: Statement.CreateTable; log: UndoLog.T) RAISES {SQLError.E};
    createIndex (s: Statement.CreateIndex; log: UndoLog.T)
      RAISES {SQLError.E};
    drop (s: Statement.DropTable; log: UndoLog.T) RAISES {SQLError.E};
    (* Note in "log" how to undo them. *)
  END;

END Catalog.
