(* Three ways to sort, applied to integers and texts. *)

MODULE Sorting EXPORTS Main;

IMPORT Fmt, IO, Random, Text;

TYPE
  Order = PROCEDURE (a, b: REFANY): [-1 .. 1];
  Item = REF INTEGER;

PROCEDURE QuickSort (VAR a: ARRAY OF INTEGER) =
  VAR i := 0; j := LAST(a); pivot, t: INTEGER;
  BEGIN
    IF NUMBER(a) < 2 THEN RETURN; END;
    pivot := a[NUMBER(a) DIV 2];
    WHILE i <= j DO
      WHILE a[i] < pivot DO INC(i); END;
      WHILE a[j] > pivot DO DEC(j); END;
      IF i <= j THEN
        t := a[i]; a[i] := a[j]; a[j] := t;
        INC(i);
        DEC(j);
      END;
    END;
    QuickSort(SUBARRAY(a, 0, j + 1));
    QuickSort(SUBARRAY(a, i, NUMBER(a) - i));
  END QuickSort;

PROCEDURE MergeSort (VAR a: ARRAY OF TEXT) =
  VAR
    n := NUMBER(a);
    half := n DIV 2;
    left := NEW(REF ARRAY OF TEXT, half);
    i := 0;
    j := half;
  BEGIN
    IF n < 2 THEN RETURN; END;
    MergeSort(SUBARRAY(a, 0, half));
    MergeSort(SUBARRAY(a, half, n - half));
    left^ := SUBARRAY(a, 0, half);
    FOR k := 0 TO n - 1 DO
      IF i = half THEN EXIT; END;
      IF j < n AND Text.Compare(a[j], left[i]) < 0 THEN
        a[k] := a[j];
        INC(j);
      ELSE
        a[k] := left[i];
        INC(i);
      END;
    END;
  END MergeSort;

PROCEDURE HeapSort (a: REF ARRAY OF REFANY; order: Order) =

  PROCEDURE Sift (i, n: CARDINAL) =
    VAR child: CARDINAL; t := a[i];
    BEGIN
      LOOP
        child := 2 * i + 1;
        IF child >= n THEN EXIT; END;
        IF child + 1 < n AND order(a[child], a[child + 1]) < 0 THEN
          INC(child);
        END;
        IF order(t, a[child]) >= 0 THEN EXIT; END;
        a[i] := a[child];
        i := child;
      END;
      a[i] := t;
    END Sift;

  VAR t: REFANY;
  BEGIN
    FOR i := NUMBER(a^) DIV 2 - 1 TO 0 BY -1 DO Sift(i, NUMBER(a^)); END;
    FOR i := LAST(a^) TO 1 BY -1 DO
      t := a[0]; a[0] := a[i]; a[i] := t;
      Sift(0, i);
    END;
  END HeapSort;

PROCEDURE Descending (a, b: REFANY): [-1 .. 1] =
  VAR x := NARROW(a, Item)^; y := NARROW(b, Item)^;
  BEGIN
    IF x > y THEN RETURN -1; ELSIF x < y THEN RETURN 1; ELSE RETURN 0; END;
  END Descending;

VAR
  random := NEW(Random.Default).init(fixed := TRUE);
  numbers: ARRAY [1 .. 500] OF INTEGER;
  sum, newSum: INTEGER := 0;
  words := ARRAY [0 .. 8] OF TEXT{"spindle", "event", "guard", "handler",
                                  "binding", "alpha", "cove", "kernel", ""};
  items := NEW(REF ARRAY OF REFANY, 12);

BEGIN
  FOR i := FIRST(numbers) TO LAST(numbers) DO
    numbers[i] := random.integer(-1000000, 1000000);
    INC(sum, numbers[i]);
  END;
  QuickSort(numbers);
  newSum := numbers[1];
  FOR i := 2 TO LAST(numbers) DO
    <*ASSERT numbers[i - 1] <= numbers[i]*>
    INC(newSum, numbers[i]);
  END;
  IO.Put("quick sort: " & Fmt.Bool(sum = newSum) & "\n");

  MergeSort(words);
  IO.Put("merge sort:");
  FOR i := 0 TO LAST(words) DO IO.Put(" \"" & words[i] & "\""); END;
  IO.Put("\n");

  FOR i := 0 TO LAST(items^) DO
    WITH item = NEW(Item) DO
      item^ := i * 7 MOD 13;
      items[i] := item;
    END;
  END;
  HeapSort(items, Descending);
  IO.Put("heap sort:");
  FOR i := 0 TO LAST(items^) DO
    IO.Put(" " & Fmt.Int(NARROW(items[i], Item)^));
  END;
  IO.Put("\n");
END Sorting.
