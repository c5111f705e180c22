(* Files of records in no particular order. *)

INTERFACE HeapFile;

IMPORT Bytes, Cache, Page, RowId, SQLError;

TYPE
  Buffer = ARRAY [0 .. Page.LongestRecord - 1] OF Bytes.T;

  T <: Public;
  Public = OBJECT METHODS
    init (cache: Cache.T): T;
    (* A file without records, which is returned. *)

    add (READONLY record: ARRAY OF Bytes.T): RowId.T RAISES {SQLError.E};
    (* Requires 0 < NUMBER(record) <= Page.LongestRecord. *)

    put (id: RowId.T; READONLY record: ARRAY OF Bytes.T): BOOLEAN
      RAISES {SQLError.E};
    (* Replaces the record at "id", or restores it when it was removed.  FALSE,
       and no change, if its page has no room. *)

    remove (id: RowId.T) RAISES {SQLError.E};

    get (id: RowId.T; VAR buffer: Buffer): CARDINAL RAISES {SQLError.E};
    (* Reads the record at "id" and returns its length, 0 if there is none. *)

    pages (): CARDINAL;

    scan (): Cursor;
    (* A cursor over all records.  Those that are removed or added while it is
       used may or may not be met. *)
  END;

  Cursor <: PublicCursor;
  PublicCursor = OBJECT METHODS
    next (VAR id: RowId.T): BOOLEAN RAISES {SQLError.E};
    (* Sets "id" to the next record's, or returns FALSE. *)
  END;

END HeapFile.
