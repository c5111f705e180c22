(* Statements of SQL, as the parser makes them. *)

INTERFACE Statement;

IMPORT Expr, RefSeq, SQLError, TextSeq, Value;

TYPE
  T = ROOT BRANDED "Statement.T" OBJECT
    at := SQLError.Nowhere;
  END;

  Column = RECORD
    name: TEXT;
    type: Value.Type;
    notNull, unique := FALSE;
  END;
  Columns = REF ARRAY OF Column;

  CreateTable = T OBJECT table: TEXT; columns: Columns END;
  CreateIndex = T OBJECT index, table, column: TEXT; unique: BOOLEAN END;
  DropTable   = T OBJECT dropped: TEXT END;

  Insert = T OBJECT
    into: TEXT;
    columns: TextSeq.T;  (* NIL for all *)
    rows: RefSeq.T;      (* of Expr.Operands *)
  END;

  Assignment = RECORD column: TEXT; value: Expr.T END;

  Change = T OBJECT
    table: TEXT;
    where: Expr.T := NIL;  (* NIL for all rows *)
  END;
  Update = Change OBJECT assignments: REF ARRAY OF Assignment END;
  Delete = Change BRANDED OBJECT END;

  Source = OBJECT
    at: SQLError.Position;
    table: TEXT;
    alias: TEXT;          (* is "table" if none is given *)
    on: Expr.T := NIL;    (* NIL for the first source *)
    outer := FALSE;       (* LEFT JOIN *)
  END;

  Item = OBJECT
    expr: Expr.T;         (* NIL for all columns *)
    name: TEXT := NIL;    (* NIL if none is given *)
  END;

  SortKey = OBJECT expr: Expr.T; descending := FALSE END;

  Select = T OBJECT
    distinct := FALSE;
    items: RefSeq.T;      (* of Item *)
    sources: RefSeq.T;    (* of Source; empty without FROM *)
    where: Expr.T := NIL;
    groupBy: RefSeq.T;    (* of Expr.T *)
    having: Expr.T := NIL;
    orderBy: RefSeq.T;    (* of SortKey *)
    offset: CARDINAL := 0;
    limit := LAST(CARDINAL);
  END;

  Explain    = T OBJECT select: Select END;
  ShowTables = T BRANDED OBJECT END;
  Check      = T BRANDED OBJECT END;

  Control  = T BRANDED OBJECT END;  (* of transactions *)
  Begin    = Control BRANDED OBJECT END;
  Commit   = Control BRANDED OBJECT END;
  Rollback = Control BRANDED OBJECT END;

END Statement.
