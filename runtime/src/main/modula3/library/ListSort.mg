GENERIC MODULE ListSort(Elem);

PROCEDURE Sort (l: T; c := Elem.Compare): T =
  VAR copy: T := NIL; last: T := NIL;
  BEGIN
    WHILE l # NIL DO
      WITH cell = NEW(T, head := l.head, tail := NIL) DO
        IF last = NIL THEN copy := cell; ELSE last.tail := cell; END;
        last := cell;
      END;
      l := l.tail;
    END;
    RETURN SortD(copy, c);
  END Sort;

PROCEDURE SortD (l: T; c := Elem.Compare): T =
  (* sorted[i] is NIL or has 2^i elements; those of later lists come first in
     the original.  The last one has any number. *)
  VAR
    sorted := ARRAY [0 .. 40] OF T{NIL, ..};
    run: T;
    i: CARDINAL;
  BEGIN
    WHILE l # NIL DO
      run := l;
      l := l.tail;
      run.tail := NIL;
      i := 0;
      WHILE i < LAST(sorted) AND sorted[i] # NIL DO
        run := Merge(sorted[i], run, c);
        sorted[i] := NIL;
        INC(i);
      END;
      sorted[i] := Merge(sorted[i], run, c);
    END;
    run := NIL;
    FOR k := 0 TO LAST(sorted) DO run := Merge(sorted[k], run, c); END;
    RETURN run;
  END SortD;

PROCEDURE Merge (a, b: T; c := Elem.Compare): T =
  (* Of equal elements those of "a" come first. *)
  VAR first, last: T;
  BEGIN
    IF a = NIL THEN RETURN b; END;
    IF b = NIL THEN RETURN a; END;
    IF c(a.head, b.head) <= 0 THEN
      first := a;
      a := a.tail;
    ELSE
      first := b;
      b := b.tail;
    END;
    last := first;
    WHILE a # NIL AND b # NIL DO
      IF c(a.head, b.head) <= 0 THEN
        last.tail := a;
        a := a.tail;
      ELSE
        last.tail := b;
        b := b.tail;
      END;
      last := last.tail;
    END;
    IF a # NIL THEN last.tail := a; ELSE last.tail := b; END;
    RETURN first;
  END Merge;

BEGIN
END ListSort.
