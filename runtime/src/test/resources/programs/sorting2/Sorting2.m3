(* The library's sorting of arrays and lists, and the element interfaces. *)

MODULE Sorting2 EXPORTS Main;

IMPORT Atom, Boolean, Cardinal, Char, CharArraySort, Extended, ExtendedType, Fmt, Integer, IntArraySort,
       IntList, IntListSort, IO, Longint, LongReal, LongRealArraySort, LongrealType, Real, RealArraySort,
       RealType, Refany, Text, TextArraySort, TextList, TextListSort;

PROCEDURE Line (what, t: TEXT) =
  BEGIN
    IO.Put(what & ": " & t & "\n");
  END Line;

PROCEDURE Ints (READONLY a: ARRAY OF INTEGER): TEXT =
  VAR t := "";
  BEGIN
    FOR i := 0 TO LAST(a) DO t := t & " " & Fmt.Int(a[i]); END;
    RETURN t;
  END Ints;

PROCEDURE ByTens (a, b: INTEGER): [-1 .. 1] =
  BEGIN
    RETURN Integer.Compare(a DIV 10, b DIV 10);
  END ByTens;

PROCEDURE Fill (VAR a: ARRAY OF INTEGER) =
  (* Numbers below 1000, in no order. *)
  VAR x := 12345;
  BEGIN
    FOR i := 0 TO LAST(a) DO
      x := (x * 1103515245 + 12345) MOD 2147483648;
      a[i] := x DIV 65536 MOD 1000;
    END;
  END Fill;

PROCEDURE Arrays () =
  VAR
    a := ARRAY [0 .. 4] OF INTEGER{3, -1, 4, 1, -5};
    b := ARRAY [0 .. 19] OF INTEGER{55, 31, 52, 17, 38, 11, 50, 59, 30, 12, 33, 58, 10, 39, 51, 19, 35, 53,
                                    14, 37};
    none: ARRAY [0 .. -1] OF INTEGER;
    many := NEW(REF ARRAY OF INTEGER, 5000);
    count, found: ARRAY [0 .. 999] OF INTEGER;
    texts := ARRAY [0 .. 3] OF TEXT{"pear", "fig", "", "apple"};
    chars := ARRAY [0 .. 4] OF CHAR{'m', 'o', 'd', 'u', 'l'};
    reals := ARRAY [0 .. 3] OF REAL{2.5, -0.5, 1.0E10, 0.0};
    longs := ARRAY [0 .. 2] OF LONGREAL{1.0D100, -1.0D100, 3.0D0};
    t := "";

  PROCEDURE Down (x, y: INTEGER): [-1 .. 1] =
    BEGIN
      INC(calls);
      RETURN Integer.Compare(y, x);
    END Down;

  VAR calls := 0;
  BEGIN
    IntArraySort.Sort(a);
    Line("ints", Ints(a));
    IntArraySort.Sort(a, Down);
    Line("down", Ints(a) & " " & Fmt.Bool(calls > 0));
    IntArraySort.Sort(none);
    IntArraySort.Sort(b, ByTens);
    Line("stable", Ints(b));
    Fill(many^);
    FOR i := 0 TO LAST(count) DO count[i] := 0; found[i] := 0; END;
    FOR i := 0 TO LAST(many^) DO INC(count[many[i]]); END;
    calls := 0;
    IntArraySort.Sort(many^, Down);
    FOR i := 0 TO LAST(many^) DO
      INC(found[many[i]]);
      IF i > 0 AND many[i - 1] < many[i] THEN Line("order", Fmt.Int(i)); END;
    END;
    (* 5000 * log2 5000 is about 61400. *)
    Line("many", Fmt.Bool(count = found) & " " & Fmt.Bool(calls < 65000));
    IntArraySort.Sort(SUBARRAY(many^, 100, 50));
    Line("part", Fmt.Bool(many[99] >= many[149] AND many[100] <= many[149] AND many[100] >= many[150]));
    TextArraySort.Sort(texts);
    FOR i := 0 TO LAST(texts) DO t := t & texts[i] & ";"; END;
    CharArraySort.Sort(chars);
    RealArraySort.Sort(reals);
    LongRealArraySort.Sort(longs);
    Line("others", t & " " & Text.FromChars(chars) & " " & Fmt.Real(reals[0]) & " " & Fmt.Real(reals[3])
                     & " " & Fmt.LongReal(longs[0]) & " " & Fmt.LongReal(longs[2]));
  END Arrays;

PROCEDURE List (l: IntList.T): TEXT =
  VAR t := "";
  BEGIN
    WHILE l # NIL DO t := t & " " & Fmt.Int(l.head); l := l.tail; END;
    RETURN t;
  END List;

PROCEDURE Lists () =
  VAR
    l := IntList.FromArray(ARRAY OF INTEGER{27, 14, 22, 11, 25, 13, 20});
    a := NEW(REF ARRAY OF INTEGER, 3000);
    many, r: IntList.T;
    n := 0;
  BEGIN
    Line("list", List(IntListSort.Sort(l)) & "," & List(l));
    Line("stable", List(IntListSort.Sort(l, ByTens)));
    Line("in place", List(IntListSort.SortD(l, ByTens)));
    Line("empty", List(IntListSort.Sort(NIL)) & List(IntListSort.SortD(NIL)) & List(
      IntListSort.SortD(IntList.List1(9))));
    Fill(a^);
    many := IntListSort.SortD(IntList.FromArray(a^));
    IntArraySort.Sort(a^);
    r := many;
    FOR i := 0 TO LAST(a^) DO
      IF r.head = a[i] THEN INC(n); END;
      r := r.tail;
    END;
    Line("many", Fmt.Int(n) & " " & Fmt.Bool(r = NIL));
    WITH t = TextListSort.Sort(TextList.List3("c", "a", "b")) DO
      Line("texts", t.head & t.tail.head & t.tail.tail.head);
    END;
  END Lists;

PROCEDURE Signs (x, y, z: [-1 .. 1]): TEXT =
  BEGIN
    RETURN Fmt.Int(x) & " " & Fmt.Int(y) & " " & Fmt.Int(z);
  END Signs;

PROCEDURE Elements () =
  VAR
    zero := 0.0; lzero := 0.0D0; xzero := 0.0X0;
    nan := zero / zero; lnan := lzero / lzero; xnan := xzero / xzero;
    r := NEW(REF INTEGER); s := NEW(REF INTEGER);
    a := Atom.FromText("a"); b := Atom.FromText("b");
  BEGIN
    Line("Integer", Signs(Integer.Compare(1, 2), Integer.Compare(2, 2), Integer.Compare(3, 2)) & Fmt.Bool(
      Integer.Equal(7, 7) AND NOT Integer.Equal(7, 8) AND Integer.Hash(7) = Integer.Hash(7)));
    Line("Cardinal", Signs(Cardinal.Compare(1, 2), Cardinal.Compare(2, 2), Cardinal.Compare(3, 2)) & Fmt.Bool(
      Cardinal.Equal(7, 7) AND NOT Cardinal.Equal(7, 8) AND Cardinal.Hash(7) = Cardinal.Hash(7)));
    Line("Longint", Signs(Longint.Compare(1L, 2L), Longint.Compare(2L, 2L), Longint.Compare(3L, 2L)) & Fmt.Bool(
      Longint.Equal(7L, 7L) AND NOT Longint.Equal(7L, 8L) AND Longint.Hash(7L) = Longint.Hash(7L)));
    Line("Boolean", Signs(Boolean.Compare(FALSE, TRUE), Boolean.Compare(TRUE, TRUE),
                          Boolean.Compare(TRUE, FALSE)) & Fmt.Bool(Boolean.Equal(TRUE, TRUE) AND NOT
      Boolean.Equal(TRUE, FALSE) AND Boolean.Hash(TRUE) # Boolean.Hash(FALSE)));
    Line("Char", Signs(Char.Compare('a', 'b'), Char.Compare('b', 'b'), Char.Compare('c', 'b')) & Fmt.Bool(
      Char.Equal('a', 'a') AND NOT Char.Equal('a', 'b') AND Char.Hash('x') = Char.Hash('x')));
    Line("Refany", Fmt.Bool(Refany.Equal(r, r) AND NOT Refany.Equal(r, s) AND Refany.Hash(r) = Refany.Hash(r))
                     & Signs(Refany.Compare(NIL, r), Refany.Compare(s, s),
                             Refany.Compare(r, s) + Refany.Compare(s, r)));
    Line("Atom", Signs(Atom.Compare(a, b), Atom.Compare(a, a), Atom.Compare(b, a)) & Fmt.Bool(
      Atom.Equal(a, Atom.FromText("a")) AND NOT Atom.Equal(a, b) AND Atom.Hash(a) = Atom.Hash(Atom.FromText("a")))
      & Fmt.Int(Atom.Length(a)));
    Line("Real", Signs(Real.Compare(1.0, 2.0), Real.Compare(-zero, zero), Real.Compare(2.0, 1.0)) & " " & Signs(
      Real.Compare(1.0, nan), Real.Compare(nan, nan), Real.Compare(nan, 1.0)) & Fmt.Bool(
      Real.Equal(-zero, zero) AND NOT Real.Equal(nan, nan) AND Real.Hash(-zero) = Real.Hash(zero)
      AND Real.Hash(1.5) = Real.Hash(1.5) AND Real.Hash(-1.5) # Real.Hash(1.5)));
    Line("LongReal", Signs(LongReal.Compare(1.0D0, 2.0D0), LongReal.Compare(-lzero, lzero), LongReal.Compare(
      2.0D0, 1.0D0)) & " " & Signs(LongReal.Compare(1.0D0, lnan), LongReal.Compare(lnan, lnan),
      LongReal.Compare(lnan, 1.0D0)) & Fmt.Bool(LongReal.Equal(-lzero, lzero) AND NOT LongReal.Equal(lnan, lnan)
      AND LongReal.Hash(-lzero) = LongReal.Hash(lzero) AND LongReal.Hash(1.5D0) = LongReal.Hash(1.5D0)));
    Line("Extended", Signs(Extended.Compare(1.0X0, 2.0X0), Extended.Compare(-xzero, xzero), Extended.Compare(
      2.0X0, 1.0X0)) & " " & Signs(Extended.Compare(1.0X0, xnan), Extended.Compare(xnan, xnan),
      Extended.Compare(xnan, 1.0X0)) & Fmt.Bool(Extended.Equal(-xzero, xzero) AND NOT Extended.Equal(xnan, xnan)
      AND Extended.Hash(-xzero) = Extended.Hash(xzero) AND Extended.Hash(1.5X0) = Extended.Hash(1.5X0)));
    Line("types", Fmt.Int(RealType.Compare(1.0, 2.0)) & Fmt.Bool(RealType.Equal(1.0, 1.0)) & Fmt.Int(
      LongrealType.Compare(1.0D0, 2.0D0)) & Fmt.Bool(LongrealType.Equal(1.0D0, 2.0D0)) & Fmt.Int(
      ExtendedType.Compare(2.0X0, 1.0X0)) & Fmt.Bool(RealType.Hash(2.0) = Real.Hash(2.0)));
    Line("brands", Integer.Brand & Refany.Brand & Text.Brand & Atom.Brand & RealType.Brand & Real.Brand);
  END Elements;

BEGIN
  Arrays();
  Lists();
  Elements();
END Sorting2.
