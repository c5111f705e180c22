MODULE UndoLog;

IMPORT RefSeq, SQLError;

REVEAL
  T = Public BRANDED "UndoLog.T" OBJECT
    actions: RefSeq.T;
  OVERRIDES
    init := Init;
    note := Note;
    length := Length;
    undo := Undo;
    forget := Forget;
  END;

PROCEDURE Init (t: T): T =
  BEGIN
    t.actions := NEW(RefSeq.T).init();
    RETURN t;
  END Init;

PROCEDURE Note (t: T; a: Action) =
  BEGIN
    t.actions.addhi(a);
  END Note;

PROCEDURE Length (t: T): CARDINAL =
  BEGIN
    RETURN t.actions.size();
  END Length;

PROCEDURE Undo (t: T; length: CARDINAL) RAISES {SQLError.E} =
  BEGIN
    WHILE t.actions.size() > length DO
      NARROW(t.actions.remhi(), Action).undo();
    END;
  END Undo;

PROCEDURE Forget (t: T) =
  BEGIN
    EVAL t.init();
  END Forget;

BEGIN
END UndoLog.
