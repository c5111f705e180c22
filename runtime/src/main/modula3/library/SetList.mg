GENERIC MODULE SetList(Elem, ElemSet, ElemList);

REVEAL
  T = Public BRANDED "(List " & ElemSet.Brand & ")" OBJECT
    elements: ElemList.T := NIL;
  OVERRIDES
    init := Init;
    copy := Copy;
    member := Member;
    insert := Insert;
    delete := Delete;
    size := Size;
    iterate := Iterate;
  END;

  Iterator = ElemSet.Iterator
    BRANDED "(ListIterator " & ElemSet.Brand & ")" OBJECT
    rest: ElemList.T;
  OVERRIDES
    next := Next;
  END;

PROCEDURE Init (s: T): T =
  BEGIN
    s.elements := NIL;
    RETURN s;
  END Init;

PROCEDURE Copy (s: T): ElemSet.T =
  BEGIN
    RETURN NEW(T, elements := ElemList.Append(s.elements, NIL));
  END Copy;

PROCEDURE Member (s: T; e: Elem.T): BOOLEAN =
  BEGIN
    RETURN ElemList.Member(s.elements, e);
  END Member;

PROCEDURE Insert (s: T; e: Elem.T): BOOLEAN =
  BEGIN
    IF Member(s, e) THEN RETURN TRUE; END;
    s.elements := ElemList.Cons(e, s.elements);
    RETURN FALSE;
  END Insert;

PROCEDURE Delete (s: T; e: Elem.T): BOOLEAN =
  VAR previous: ElemList.T := NIL; l := s.elements;
  BEGIN
    WHILE l # NIL DO
      IF Elem.Equal(l.head, e) THEN
        (* Iterators are before "l.tail". *)
        IF previous = NIL THEN
          s.elements := l.tail;
        ELSE
          previous.tail := l.tail;
        END;
        RETURN TRUE;
      END;
      previous := l;
      l := l.tail;
    END;
    RETURN FALSE;
  END Delete;

PROCEDURE Size (s: T): CARDINAL =
  BEGIN
    RETURN ElemList.Length(s.elements);
  END Size;

PROCEDURE Iterate (s: T): ElemSet.Iterator =
  BEGIN
    RETURN NEW(Iterator, rest := s.elements);
  END Iterate;

PROCEDURE Next (i: Iterator; VAR e: Elem.T): BOOLEAN =
  BEGIN
    IF i.rest = NIL THEN RETURN FALSE; END;
    e := i.rest.head;
    i.rest := i.rest.tail;
    RETURN TRUE;
  END Next;

BEGIN
END SetList.
