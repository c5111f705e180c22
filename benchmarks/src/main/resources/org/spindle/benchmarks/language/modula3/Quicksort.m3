MODULE Quicksort;

IMPORT Word;

PROCEDURE Sort (VAR a: ARRAY OF INTEGER; low, high: INTEGER) =
  VAR i := low; j := high; pivot := a[(low + high) DIV 2]; t: INTEGER;
  BEGIN
    WHILE i <= j DO
      WHILE a[i] < pivot DO INC(i); END;
      WHILE pivot < a[j] DO DEC(j); END;
      IF i <= j THEN
        t := a[i];
        a[i] := a[j];
        a[j] := t;
        INC(i);
        DEC(j);
      END;
    END;
    IF low < j THEN Sort(a, low, j); END;
    IF i < high THEN Sort(a, i, high); END;
  END Sort;

PROCEDURE Run (size: INTEGER): INTEGER =
  VAR
    a := NEW(REF ARRAY OF INTEGER, size);
    random: Word.T := 88172645463325252;
    hash: Word.T := 0;
  BEGIN
    FOR i := 0 TO LAST(a^) DO
      random := Word.Xor(random, Word.LeftShift(random, 13));
      random := Word.Xor(random, Word.RightShift(random, 7));
      random := Word.Xor(random, Word.LeftShift(random, 17));
      a[i] := Word.RightShift(random, 1);
    END;
    Sort(a^, 0, LAST(a^));
    FOR i := 0 TO LAST(a^) DO
      IF i > 0 AND a[i - 1] > a[i] THEN RETURN -1; END;
      hash := Word.Plus(Word.Times(hash, 31), a[i]);
    END;
    RETURN hash;
  END Run;

BEGIN
END Quicksort.
