(* Makes much garbage while keeping structures of all shapes alive: long
   lists, wide arrays, trees, interior pointers. *)

UNSAFE MODULE Collector EXPORTS Main;

IMPORT Fmt, IO, RTHeapRep, RuntimeError;

TYPE
  List = REF RECORD value: INTEGER; next: List := NIL END;
  Tree = OBJECT left, right: Tree := NIL; depth: INTEGER END;
  Matrix = REF ARRAY OF ARRAY OF INTEGER;

VAR global: List := NIL;

PROCEDURE MakeList (n: INTEGER): List =
  VAR l: List := NIL;
  BEGIN
    FOR i := n TO 1 BY -1 DO l := NEW(List, value := i, next := l); END;
    RETURN l;
  END MakeList;

PROCEDURE Sum (l: List): INTEGER =
  VAR sum := 0;
  BEGIN
    WHILE l # NIL DO INC(sum, l.value); l := l.next; END;
    RETURN sum;
  END Sum;

PROCEDURE MakeTree (depth: INTEGER): Tree =
  VAR t := NEW(Tree, depth := depth);
  BEGIN
    IF depth > 0 THEN
      t.left := MakeTree(depth - 1);
      t.right := MakeTree(depth - 1);
    END;
    RETURN t;
  END MakeTree;

PROCEDURE Count (t: Tree): INTEGER =
  BEGIN
    IF t = NIL THEN RETURN 0; END;
    RETURN 1 + Count(t.left) + Count(t.right);
  END Count;

PROCEDURE Fill (VAR row: ARRAY OF INTEGER; value: INTEGER) =
  (* The caller holds nothing but this pointer into the matrix. *)
  BEGIN
    Garbage(40);
    FOR i := 0 TO LAST(row) DO row[i] := value; END;
  END Fill;

PROCEDURE Garbage (n: INTEGER) =
  VAR last: REF ARRAY OF CHAR;
  BEGIN
    FOR i := 1 TO n DO last := NEW(REF ARRAY OF CHAR, i * 137 MOD 20000); END;
    RTHeapRep.Collect();
  END Garbage;

PROCEDURE MatrixSum (n: INTEGER): INTEGER =
  VAR m := NEW(Matrix, n, n); sum := 0;
  BEGIN
    FOR i := 0 TO n - 1 DO Fill(m[i], i); END;
    FOR i := 0 TO n - 1 DO FOR j := 0 TO n - 1 DO INC(sum, m[i, j]); END; END;
    RETURN sum;
  END MatrixSum;

PROCEDURE Wide (n: INTEGER): INTEGER =
  (* Every element leads to another object, more than the mark stack holds. *)
  VAR a := NEW(REF ARRAY OF List, n); sum := 0;
  BEGIN
    FOR i := 0 TO n - 1 DO a[i] := MakeList(2); END;
    Garbage(10);
    FOR i := 0 TO n - 1 DO INC(sum, Sum(a[i])); END;
    RETURN sum;
  END Wide;

PROCEDURE Exhaust (): BOOLEAN =
  VAR l: List := NIL; old: INTEGER; s: RTHeapRep.Statistics;
  BEGIN
    RTHeapRep.GetStatistics(s);
    old := RTHeapRep.SetLimit(s.inUse + 200000);
    TRY
      TRY
        LOOP l := NEW(List, next := l); END;
      EXCEPT
      | RuntimeError.E (code) => RETURN code = RuntimeError.Memory;
      END;
    FINALLY
      EVAL RTHeapRep.SetLimit(old);
    END;
  END Exhaust;

PROCEDURE Allow (): BOOLEAN =
  BEGIN
    RTHeapRep.allowance := 10000;
    TRY
      TRY
        EVAL NEW(REF ARRAY OF CHAR, 5000);
        EVAL NEW(REF ARRAY OF CHAR, 6000);
      EXCEPT
      | RuntimeError.E (code) => RETURN code = RuntimeError.Memory;
      END;
    FINALLY
      RTHeapRep.allowance := LAST(INTEGER);
    END;
    RETURN FALSE;
  END Allow;

VAR
  list := MakeList(5000);
  tree := MakeTree(10);
  s: RTHeapRep.Statistics;
  untraced := NEW(UNTRACED REF INTEGER);

BEGIN
  untraced^ := 17;
  global := MakeList(100);
  FOR i := 1 TO 5 DO Garbage(100); END;
  IO.Put(Fmt.Int(Sum(list)) & " " & Fmt.Int(Sum(global)) & " "
           & Fmt.Int(Count(tree)) & "\n");
  IO.Put(Fmt.Int(MatrixSum(20)) & "\n");
  IO.Put(Fmt.Int(Wide(6000)) & "\n");
  list := NIL;
  tree := NIL;
  FOR i := 1 TO 50 DO EVAL MakeTree(8); EVAL MakeList(200); END;
  RTHeapRep.Collect();
  RTHeapRep.GetStatistics(s);
  IO.Put(Fmt.Bool(s.live < 500000) & " " & Fmt.Bool(s.collections > 20) & " "
           & Fmt.Bool(s.overflows > 0) & " " & Fmt.Bool(RTHeapRep.Check())
           & "\n");
  IO.Put(Fmt.Bool(Exhaust()) & " " & Fmt.Bool(Allow()) & "\n");
  RTHeapRep.Collect();
  IO.Put(Fmt.Bool(RTHeapRep.Check()) & " " & Fmt.Int(Sum(global)) & " "
           & Fmt.Int(untraced^) & "\n");
  DISPOSE(untraced);
  IO.Put(Fmt.Bool(untraced = NIL) & " " & Fmt.Bool(RTHeapRep.Check()) & "\n");
END Collector.
