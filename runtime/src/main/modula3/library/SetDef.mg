GENERIC MODULE SetDef(Elem, ElemSet, ElemRefTable);

REVEAL
  T = Public BRANDED "(Default " & ElemSet.Brand & ")" OBJECT
    table: ElemRefTable.Default := NIL;  (* all values are NIL *)
  OVERRIDES
    init := Init;
    copy := Copy;
    member := Member;
    insert := Insert;
    delete := Delete;
    size := Size;
    iterate := Iterate;
  END;

  Iterator = ElemSet.Iterator BRANDED "(Iterator " & ElemSet.Brand & ")" OBJECT
    entries: ElemRefTable.Iterator;
  OVERRIDES
    next := Next;
  END;

PROCEDURE Init (s: T; sizeHint: CARDINAL): T =
  BEGIN
    s.table := NEW(ElemRefTable.Default).init(sizeHint);
    RETURN s;
  END Init;

PROCEDURE Copy (s: T): ElemSet.T =
  VAR
    new := NEW(T).init(s.size());
    i := s.table.iterate();
    e: Elem.T;
    none: REFANY;
  BEGIN
    WHILE i.next(e, none) DO EVAL new.table.put(e, NIL); END;
    RETURN new;
  END Copy;

PROCEDURE Member (s: T; e: Elem.T): BOOLEAN =
  VAR none: REFANY;
  BEGIN
    RETURN s.table.get(e, none);
  END Member;

PROCEDURE Insert (s: T; e: Elem.T): BOOLEAN =
  BEGIN
    RETURN s.table.put(e, NIL);
  END Insert;

PROCEDURE Delete (s: T; e: Elem.T): BOOLEAN =
  VAR none: REFANY;
  BEGIN
    RETURN s.table.delete(e, none);
  END Delete;

PROCEDURE Size (s: T): CARDINAL =
  BEGIN
    RETURN s.table.size();
  END Size;

PROCEDURE Iterate (s: T): ElemSet.Iterator =
  BEGIN
    RETURN NEW(Iterator, entries := s.table.iterate());
  END Iterate;

PROCEDURE Next (i: Iterator; VAR e: Elem.T): BOOLEAN =
  VAR none: REFANY;
  BEGIN
    RETURN i.entries.next(e, none);
  END Next;

BEGIN
END SetDef.
