GENERIC MODULE List(Elem);

PROCEDURE Cons (READONLY head: Elem.T; tail: T): T =
  BEGIN
    RETURN NEW(T, head := head, tail := tail);
  END Cons;

PROCEDURE List1 (READONLY e1: Elem.T): T =
  BEGIN
    RETURN Cons(e1, NIL);
  END List1;

PROCEDURE List2 (READONLY e1, e2: Elem.T): T =
  BEGIN
    RETURN Cons(e1, List1(e2));
  END List2;

PROCEDURE List3 (READONLY e1, e2, e3: Elem.T): T =
  BEGIN
    RETURN Cons(e1, List2(e2, e3));
  END List3;

PROCEDURE FromArray (READONLY e: ARRAY OF Elem.T): T =
  VAR l: T := NIL;
  BEGIN
    FOR i := LAST(e) TO 0 BY -1 DO l := Cons(e[i], l); END;
    RETURN l;
  END FromArray;

PROCEDURE Length (l: T): CARDINAL =
  VAR n := 0;
  BEGIN
    WHILE l # NIL DO INC(n); l := l.tail; END;
    RETURN n;
  END Length;

PROCEDURE Nth (l: T; n: CARDINAL): Elem.T =
  BEGIN
    FOR i := 1 TO n DO l := l.tail; END;
    RETURN l.head;
  END Nth;

PROCEDURE Member (l: T; READONLY e: Elem.T): BOOLEAN =
  BEGIN
    WHILE l # NIL AND NOT Elem.Equal(l.head, e) DO l := l.tail; END;
    RETURN l # NIL;
  END Member;

PROCEDURE Append (l1, l2: T): T =
  VAR first, last: T;
  BEGIN
    IF l1 = NIL THEN RETURN l2; END;
    first := List1(l1.head);
    last := first;
    WHILE l1.tail # NIL DO
      l1 := l1.tail;
      last.tail := List1(l1.head);
      last := last.tail;
    END;
    last.tail := l2;
    RETURN first;
  END Append;

PROCEDURE AppendD (l1, l2: T): T =
  VAR last := l1;
  BEGIN
    IF l1 = NIL THEN RETURN l2; END;
    WHILE last.tail # NIL DO last := last.tail; END;
    last.tail := l2;
    RETURN l1;
  END AppendD;

PROCEDURE Reverse (l: T): T =
  VAR r: T := NIL;
  BEGIN
    WHILE l # NIL DO r := Cons(l.head, r); l := l.tail; END;
    RETURN r;
  END Reverse;

PROCEDURE ReverseD (l: T): T =
  VAR r: T := NIL; next: T;
  BEGIN
    WHILE l # NIL DO
      next := l.tail;
      l.tail := r;
      r := l;
      l := next;
    END;
    RETURN r;
  END ReverseD;

BEGIN
END List.
