MODULE AtomList;

IMPORT Atom;

PROCEDURE Cons (head: Atom.T; tail: T): T =
  BEGIN
    RETURN NEW(T, head := head, tail := tail);
  END Cons;

PROCEDURE List1 (a: Atom.T): T =
  BEGIN
    RETURN Cons(a, NIL);
  END List1;

PROCEDURE Length (l: T): CARDINAL =
  VAR n := 0;
  BEGIN
    WHILE l # NIL DO INC(n); l := l.tail; END;
    RETURN n;
  END Length;

BEGIN
END AtomList.
