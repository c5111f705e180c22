(* Every operation of the library's generic containers. *)

MODULE Containers EXPORTS Main;

IMPORT Atom, AtomList, AtomSetDef, AtomIntTbl, CharSeq, CharSetDef, Fmt, IntIntTbl, IntList, IntPQ,
       IntRefTbl, IntSeq, IntSeqRep, IntSet, IntSetDef, IO, LongRealPQ, RefList, RefRefTbl,
       RuntimeError, SortedIntTextTbl, SortedTextIntTbl, Text, TextIntTbl, TextList, TextPQ, TextSeq,
       TextSetDef, TextTextTbl, Word;

PROCEDURE Line (what, t: TEXT) =
  BEGIN
    IO.Put(what & ": " & t & "\n");
  END Line;

(*--------------------------------------------------------------- lists ---*)

PROCEDURE Ints (l: IntList.T): TEXT =
  VAR t := "";
  BEGIN
    WHILE l # NIL DO t := t & " " & Fmt.Int(l.head); l := l.tail; END;
    RETURN t;
  END Ints;

PROCEDURE Texts (l: TextList.T): TEXT =
  VAR t := "";
  BEGIN
    WHILE l # NIL DO t := t & " " & l.head; l := l.tail; END;
    RETURN t;
  END Texts;

PROCEDURE Lists () =
  VAR
    a := IntList.List3(1, 2, 3);
    b := IntList.Cons(4, IntList.List1(5));
    c := IntList.Append(a, b);
    r: REF INTEGER := NEW(REF INTEGER);
  BEGIN
    Line("list", Ints(a) & "," & Ints(b) & "," & Ints(c));
    Line("shared", Fmt.Bool(c.tail.tail.tail = b) & " " & Fmt.Bool(c = a));
    Line("reverse", Ints(IntList.Reverse(c)) & "," & Ints(c));
    Line("length", Fmt.Int(IntList.Length(c)) & " " & Fmt.Int(IntList.Length(NIL)));
    Line("nth", Fmt.Int(IntList.Nth(c, 0)) & " " & Fmt.Int(IntList.Nth(c, 4)));
    TRY
      EVAL IntList.Nth(c, 5);
    EXCEPT RuntimeError.E =>
      Line("nth", "none");
    END;
    Line("member", Fmt.Bool(IntList.Member(c, 5)) & " " & Fmt.Bool(IntList.Member(a, 5)));
    Line("reverseD", Ints(IntList.ReverseD(c)));
    Line("appendD", Ints(IntList.AppendD(a, IntList.List2(8, 9))) & "," & Ints(a));
    Line("empty", Ints(IntList.AppendD(NIL, IntList.List1(7)))
                    & Ints(IntList.Append(NIL, IntList.List1(6))) & Ints(IntList.Append(NIL, NIL)));
    Line("array", Ints(IntList.FromArray(ARRAY OF INTEGER{3, 1, 4, 1})) & Ints(IntList.FromArray(
      ARRAY [0 .. -1] OF INTEGER{})));
    WITH l = TextList.List2("ab" & "c", "d") DO
      Line("texts", Texts(TextList.Cons("x", l)) & " " & Fmt.Bool(TextList.Member(l, "abc")));
    END;
    WITH l = RefList.List2(r, NIL) DO
      Line("refs", Fmt.Bool(RefList.Member(l, r)) & " " & Fmt.Bool(RefList.Member(l, NEW(REF INTEGER))));
    END;
    WITH l = AtomList.List2(Atom.FromText("p"), Atom.FromText("q")) DO
      Line("atoms", Atom.ToText(AtomList.Nth(l, 1)) & Fmt.Int(AtomList.Length(l)));
    END;
    Line("brands", IntList.Brand & " " & TextSeq.Brand & " " & TextIntTbl.DefaultBrand & " "
                     & SortedIntTextTbl.Brand & " " & IntPQ.EltBrand & " " & IntSet.Brand);
  END Lists;

(*----------------------------------------------------------- sequences ---*)

PROCEDURE Seq (s: IntSeq.T): TEXT =
  VAR t := "";
  BEGIN
    FOR i := 0 TO s.size() - 1 DO t := t & " " & Fmt.Int(s.get(i)); END;
    RETURN t;
  END Seq;

PROCEDURE Sequences () =
  VAR
    s := NEW(IntSeq.T).init(2);
    t := NEW(IntSeq.T).fromArray(ARRAY OF INTEGER{7, 8, 9});
    sum := 0;
    n := 0;
  BEGIN
    FOR i := 1 TO 6 DO s.addhi(i); s.addlo(-i); END;
    Line("seq", Seq(s));
    Line("ends", Fmt.Int(s.getlo()) & " " & Fmt.Int(s.gethi()) & " " & Fmt.Int(s.size()));
    Line("rem", Fmt.Int(s.remlo()) & " " & Fmt.Int(s.remhi()) & "," & Seq(s));
    s.put(0, 50);
    s.put(9, 51);
    Line("put", Seq(s));
    Line("cat", Seq(IntSeq.Cat(s, t)) & "," & Seq(IntSeq.Cat(t, NEW(IntSeq.T).init())));
    Line("sub", Seq(IntSeq.Sub(s, 3, 4)) & "," & Seq(IntSeq.Sub(s, 8)) & "," & Seq(IntSeq.Sub(s, 10, 3))
                  & "," & Seq(IntSeq.Sub(s, 30)) & "," & Seq(IntSeq.Sub(t, 0, 1)));
    FOR k := 0 TO 3 DO
      TRY
        CASE k OF
        | 0 => EVAL s.get(10);
        | 1 => s.put(10, 0);
        | 2 => EVAL NEW(IntSeq.T).init().remlo();
        | 3 => EVAL NEW(IntSeq.T).init(0).gethi();
        END;
        Line("missed", Fmt.Int(k));
      EXCEPT RuntimeError.E =>
        INC(n);
      END;
    END;
    Line("failures", Fmt.Int(n));
    (* A queue that goes round its array many times. *)
    EVAL s.init(3);
    FOR i := 1 TO 1000 DO
      s.addhi(i);
      IF i MOD 3 # 0 THEN INC(sum, s.remlo()); END;
    END;
    WHILE s.size() > 0 DO INC(sum, s.remhi()); END;
    Line("queue", Fmt.Int(sum));
    Line("array", Fmt.Int(NUMBER(t.elem^)) & " " & Fmt.Int(t.sz) & " " & Fmt.Int(t.elem[t.st]));
    WITH c = NEW(CharSeq.T).init(), x = NEW(TextSeq.T).init() DO
      c.addhi('b'); c.addlo('a');
      x.addlo("u"); x.addhi("v");
      Line("others", Fmt.Char(c.get(0)) & Fmt.Char(c.get(1)) & x.remlo() & x.remlo());
    END;
  END Sequences;

(*-------------------------------------------------------------- tables ---*)

TYPE Parity = IntIntTbl.Default OBJECT OVERRIDES keyEqual := SameParity; keyHash := ParityHash; END;

PROCEDURE SameParity (<*UNUSED*> t: Parity; READONLY k1, k2: INTEGER): BOOLEAN =
  BEGIN
    RETURN k1 MOD 2 = k2 MOD 2;
  END SameParity;

PROCEDURE ParityHash (<*UNUSED*> t: Parity; READONLY k: INTEGER): Word.T =
  BEGIN
    RETURN k MOD 2;
  END ParityHash;

PROCEDURE Tables () =
  VAR
    ints: IntIntTbl.T := NEW(IntIntTbl.Default).init();
    texts := NEW(TextIntTbl.Default).init(1000);
    names := NEW(TextTextTbl.Default).init();
    refs := NEW(RefRefTbl.Default).init();
    atoms := NEW(AtomIntTbl.Default).init();
    values := NEW(IntRefTbl.Default).init();
    parity := NEW(Parity).init();
    n, k, v, sum: INTEGER := 0;
    name: TEXT := "";
    a, b: REFANY;
    r := NEW(REF INTEGER);
  BEGIN
    FOR i := 1 TO 2000 DO
      IF ints.put(i * 37, i) OR texts.put(Fmt.Int(i), -i) THEN Line("put", "there"); END;
    END;
    FOR i := 1 TO 2000 BY 2 DO
      IF NOT ints.delete(i * 37, v) OR v # i THEN Line("delete", Fmt.Int(i)); END;
    END;
    FOR i := 1 TO 2000 DO
      IF ints.get(i * 37, v) THEN INC(n); INC(sum, v); END;
      IF NOT texts.get(Fmt.Int(i), v) OR v # -i THEN Line("get", Fmt.Int(i)); END;
    END;
    Line("table", Fmt.Int(ints.size()) & " " & Fmt.Int(n) & " " & Fmt.Int(sum));
    v := 5;
    Line("absent", Fmt.Bool(ints.get(37, v)) & " " & Fmt.Bool(ints.delete(37, v)) & " " & Fmt.Int(v));
    Line("replace", Fmt.Bool(ints.put(74, 1)) & " " & Fmt.Bool(ints.get(74, v)) & " " & Fmt.Int(v));
    EVAL ints.put(74, 2);
    n := 0; sum := 0;
    WITH i = ints.iterate() DO
      WHILE i.next(k, v) DO
        INC(n);
        IF k # v * 37 THEN Line("iterate", Fmt.Int(k)); END;
        INC(sum, v);
        (* The key just yielded may go. *)
        IF v MOD 4 = 0 THEN EVAL ints.delete(k, v); END;
      END;
      Line("iterate", Fmt.Int(n) & " " & Fmt.Int(sum) & " " & Fmt.Bool(i.next(k, v)));
    END;
    Line("left", Fmt.Int(ints.size()));
    EVAL names.put("a" & "b", "1");
    Line("names", Fmt.Bool(names.put("ab", "2")) & " " & Fmt.Bool(names.get("a" & "b", name)) & " " & name);
    EVAL refs.put(r, names);
    EVAL refs.put(NIL, r);
    Line("refs", Fmt.Bool(refs.get(r, a) AND a = names) & Fmt.Bool(refs.get(NIL, b) AND b = r)
                   & Fmt.Bool(refs.get(names, b)));
    EVAL atoms.put(Atom.FromText("one"), 1);
    Line("atoms", Fmt.Bool(atoms.get(Atom.FromText("o" & "ne"), v)) & Fmt.Int(v));
    EVAL values.put(3, r);
    Line("values", Fmt.Bool(values.get(3, a) AND a = r));
    Line("parity", Fmt.Bool(parity.put(3, 30)) & Fmt.Bool(parity.put(5, 50)) & Fmt.Bool(parity.get(7, v))
                     & Fmt.Int(v) & Fmt.Bool(parity.get(6, v)) & Fmt.Int(parity.size()));
    EVAL texts.init();
    Line("emptied", Fmt.Int(texts.size()) & Fmt.Bool(texts.get("1", v)));
  END Tables;

TYPE Backward = SortedIntTextTbl.Default OBJECT OVERRIDES keyCompare := Opposite; END;

PROCEDURE Opposite (<*UNUSED*> t: Backward; READONLY k1, k2: INTEGER): [-1 .. 1] =
  BEGIN
    IF k1 > k2 THEN RETURN -1; ELSIF k1 < k2 THEN RETURN 1; ELSE RETURN 0; END;
  END Opposite;

PROCEDURE Rest (i: SortedIntTextTbl.Iterator; limit := LAST(INTEGER)): TEXT =
  VAR t := ""; k: INTEGER; v: TEXT;
  BEGIN
    WHILE limit > 0 AND i.next(k, v) DO
      t := t & " " & Fmt.Int(k) & v;
      DEC(limit);
    END;
    RETURN t;
  END Rest;

PROCEDURE SortedTables () =
  VAR
    s: SortedIntTextTbl.T := NEW(SortedIntTextTbl.Default).init();
    back: SortedIntTextTbl.T := NEW(Backward).init();
    words := NEW(SortedTextIntTbl.Default).init();
    v, last: TEXT := "";
    k, n, x: INTEGER := 0;
  BEGIN
    FOR i := 0 TO 9 DO
      IF s.put(i * 7 MOD 10 * 10, Fmt.Char(VAL(ORD('a') + i, CHAR))) THEN Line("put", "there"); END;
    END;
    Line("sorted", Rest(s.iterateOrdered()));
    Line("down", Rest(s.iterateOrdered(FALSE)));
    Line("get", Fmt.Bool(s.get(70, v)) & v & Fmt.Bool(s.get(71, v)) & Fmt.Bool(s.put(70, "z"))
                  & Fmt.Bool(s.get(70, v)) & v);
    Line("delete", Fmt.Bool(s.delete(30, v)) & v & Fmt.Bool(s.delete(30, v)) & Fmt.Int(s.size()));
    WITH i = s.iterateOrdered(), j = s.iterateOrdered(FALSE) DO
      i.seek(40);
      j.seek(40);
      Line("seek", Rest(i) & "," & Rest(j));
      i.seek(25);
      j.seek(35);
      Line("between", Rest(i, 2) & "," & Rest(j, 2));
      EVAL s.put(45, "!");
      EVAL s.delete(50, v);
      Line("changed", Rest(i, 2));
      i.seek(91);
      j.seek(-1);
      Line("beyond", Rest(i) & "," & Rest(j) & "," & Fmt.Bool(i.next(k, v)));
    END;
    WITH i = s.iterate() DO
      WHILE i.next(k, v) DO INC(n, k); END;
    END;
    Line("sum", Fmt.Int(n));
    EVAL back.put(1, "a");
    EVAL back.put(3, "c");
    EVAL back.put(2, "b");
    Line("backward", Rest(back.iterateOrdered()));
    FOR i := 1 TO 1000 DO EVAL words.put(Fmt.Int(i * 7919 MOD 1009), i); END;
    FOR i := 1 TO 1000 BY 2 DO
      IF NOT words.delete(Fmt.Int(i * 7919 MOD 1009), x) OR x # i THEN Line("delete", Fmt.Int(i)); END;
    END;
    n := 0;
    last := "";
    WITH i = words.iterateOrdered() DO
      WHILE i.next(v, x) DO
        IF Text.Compare(last, v) >= 0 OR x MOD 2 # 0 THEN Line("order", v); END;
        last := v;
        INC(n);
      END;
    END;
    Line("words", Fmt.Int(n) & " " & Fmt.Int(words.size()) & " " & last);
    EVAL words.init();
    Line("emptied", Fmt.Int(words.size()));
  END SortedTables;

(*----------------------------------------------------- priority queues ---*)

TYPE
  Task = IntPQ.Elt OBJECT name: TEXT; END;
  Greatest = IntPQ.Default OBJECT OVERRIDES pCompare := Descending; END;

PROCEDURE Descending (<*UNUSED*> q: Greatest; READONLY p1, p2: INTEGER): [-1 .. 1] =
  BEGIN
    IF p1 > p2 THEN RETURN -1; ELSIF p1 < p2 THEN RETURN 1; ELSE RETURN 0; END;
  END Descending;

PROCEDURE Drain (q: IntPQ.T): TEXT =
  VAR t := "";
  BEGIN
    TRY
      LOOP t := t & " " & Fmt.Int(q.deleteMin().priority); END;
    EXCEPT IntPQ.Empty =>
    END;
    RETURN t;
  END Drain;

PROCEDURE Queues () =
  <*FATAL IntPQ.Empty, IntPQ.NotInQueue, LongRealPQ.Empty, TextPQ.Empty*>
  VAR
    q: IntPQ.T := NEW(IntPQ.Default).init(1);
    task: ARRAY [0 .. 9] OF Task;
    elts: ARRAY [0 .. 6] OF IntPQ.Elt;
    last, n := 0;
    other := NEW(IntPQ.Default).init();
  BEGIN
    FOR i := 0 TO 9 DO
      task[i] := NEW(Task, priority := i * 3 MOD 10, name := Fmt.Int(i));
      q.insert(task[i]);
    END;
    Line("min", Fmt.Int(q.min().priority) & " " & NARROW(q.min(), Task).name & " " & Fmt.Int(q.size()));
    q.change(task[3], -1);  (* was 9 *)
    q.change(task[0], 20);  (* was 0 *)
    q.delete(task[4]);      (* was 2 *)
    TRY
      q.delete(task[4]);
    EXCEPT IntPQ.NotInQueue =>
      Line("delete", "not in queue");
    END;
    TRY
      other.change(task[5], 2);
    EXCEPT IntPQ.NotInQueue =>
      Line("change", "not in queue");
    END;
    Line("first", NARROW(q.deleteMin(), Task).name & " " & NARROW(q.deleteMin(), Task).name);
    Line("drain", Drain(q) & "; " & Fmt.Int(q.size()));
    TRY
      EVAL q.min();
    EXCEPT IntPQ.Empty =>
      Line("min", "empty");
    END;
    FOR i := 0 TO 6 DO elts[i] := NEW(IntPQ.Elt, priority := i * i MOD 7); END;
    Line("array", Drain(NEW(IntPQ.Default).fromArray(elts)));
    Line("descending", Drain(NEW(Greatest).fromArray(elts)));
    q := NEW(IntPQ.Default).init();
    FOR i := 1 TO 2000 DO q.insert(NEW(IntPQ.Elt, priority := i * 7919 MOD 2003)); END;
    WHILE q.size() > 0 DO
      WITH p = q.deleteMin().priority DO
        IF p <= last THEN Line("order", Fmt.Int(p)); END;
        last := p;
        INC(n);
      END;
    END;
    Line("many", Fmt.Int(n) & " " & Fmt.Int(last));
    WITH x = NEW(LongRealPQ.Default).init(), y = NEW(TextPQ.Default).init() DO
      x.insert(NEW(LongRealPQ.Elt, priority := 2.5D0));
      x.insert(NEW(LongRealPQ.Elt, priority := -1.5D0));
      y.insert(NEW(TextPQ.Elt, priority := "b"));
      y.insert(NEW(TextPQ.Elt, priority := "a"));
      Line("others", Fmt.LongReal(x.min().priority) & y.min().priority);
    END;
  END Queues;

(*---------------------------------------------------------------- sets ---*)

PROCEDURE Members (s: IntSet.T): TEXT =
  VAR t := "";
  BEGIN
    FOR i := 0 TO 9 DO
      IF s.member(i) THEN t := t & Fmt.Int(i); END;
    END;
    RETURN t & "/" & Fmt.Int(s.size());
  END Members;

PROCEDURE Sets () =
  VAR
    a := NEW(IntSetDef.T).init().fromArray(ARRAY OF INTEGER{1, 2, 3, 2});
    b := NEW(IntSetDef.T).init(100).fromArray(ARRAY OF INTEGER{3, 4});
    c := a.copy();
    none := NEW(IntSetDef.T).init();
    n, e: INTEGER := 0;
  BEGIN
    Line("sets", Members(a) & " " & Members(b));
    Line("insert", Fmt.Bool(c.insert(5)) & Fmt.Bool(c.insert(5)) & Members(c) & " " & Members(a));
    Line("delete", Fmt.Bool(c.delete(5)) & Fmt.Bool(c.delete(5)) & Members(c));
    Line("equal", Fmt.Bool(c.equal(a)) & Fmt.Bool(a.equal(b)));
    Line("subset", Fmt.Bool(none.subset(a)) & Fmt.Bool(a.subset(c)) & Fmt.Bool(b.subset(a)));
    Line("empty", Fmt.Bool(none.isEmpty()) & Fmt.Bool(a.isEmpty()));
    Line("intersect", Fmt.Bool(a.intersect(b)) & Fmt.Bool(a.intersect(none)));
    Line("algebra", Members(a.union(b)) & " " & Members(a.intersection(b)) & " " & Members(a.diff(b))
                      & " " & Members(a));
    Line("union", Fmt.Bool(c.unionD(b) = c) & Members(c));
    Line("intersection", Members(c.intersectionD(a)));
    Line("difference", Members(c.diffD(b)));
    Line("self", Members(a.unionD(a)) & " " & Members(a.intersectionD(a)) & " " & Members(b.diffD(b)));
    WITH i = a.iterate() DO
      WHILE i.next(e) DO INC(n, e); END;
    END;
    Line("iterate", Fmt.Int(n));
    WITH t = NEW(TextSetDef.T).init(), x = NEW(CharSetDef.T).init(), y = NEW(AtomSetDef.T).init() DO
      EVAL t.insert("a" & "b");
      EVAL x.insert('x');
      EVAL y.insert(Atom.FromText("y"));
      Line("others", Fmt.Bool(t.member("ab")) & Fmt.Bool(x.member('y')) & Fmt.Bool(
        y.member(Atom.FromText("y"))));
    END;
  END Sets;

BEGIN
  Lists();
  Sequences();
  Tables();
  SortedTables();
  Queues();
  Sets();
END Containers.
