GENERIC MODULE ArraySort(Elem);

CONST Few = 8;  (* elements that insertion sorts best *)

PROCEDURE Sort (VAR a: ARRAY OF Elem.T; cmp := Elem.Compare) =
  BEGIN
    IF NUMBER(a) <= Few THEN
      Insert(a, cmp);
    ELSE
      WITH space = NEW(REF ARRAY OF Elem.T, NUMBER(a) DIV 2) DO
        MergeSort(a, space^, cmp);
      END;
    END;
  END Sort;

PROCEDURE MergeSort (VAR a, space: ARRAY OF Elem.T; cmp := Elem.Compare) =
  VAR n := NUMBER(a); half := n DIV 2;
  BEGIN
    IF n <= Few THEN
      Insert(a, cmp);
    ELSE
      MergeSort(SUBARRAY(a, 0, half), space, cmp);
      MergeSort(SUBARRAY(a, half, n - half), space, cmp);
      IF cmp(a[half - 1], a[half]) > 0 THEN Merge(a, space, cmp); END;
    END;
  END MergeSort;

PROCEDURE Merge (VAR a, space: ARRAY OF Elem.T; cmp := Elem.Compare) =
  (* The two halves of "a" are sorted. *)
  VAR n := NUMBER(a); half := n DIV 2; i, k := 0; j := half;
  BEGIN
    SUBARRAY(space, 0, half) := SUBARRAY(a, 0, half);
    WHILE i < half AND j < n DO
      IF cmp(space[i], a[j]) <= 0 THEN
        a[k] := space[i];
        INC(i);
      ELSE
        a[k] := a[j];
        INC(j);
      END;
      INC(k);
    END;
    SUBARRAY(a, k, half - i) := SUBARRAY(space, i, half - i);
  END Merge;

PROCEDURE Insert (VAR a: ARRAY OF Elem.T; cmp := Elem.Compare) =
  VAR j: INTEGER; e: Elem.T;
  BEGIN
    FOR i := 1 TO LAST(a) DO
      e := a[i];
      j := i;
      WHILE j > 0 AND cmp(a[j - 1], e) > 0 DO
        a[j] := a[j - 1];
        DEC(j);
      END;
      a[j] := e;
    END;
  END Insert;

BEGIN
END ArraySort.
