(* Treaps: search trees by key that are heaps by a pseudo-random weight, so
   that their form is that of a tree into which the keys were inserted in
   random order (Seidel and Aragon, "Randomized Search Trees", 1996). *)

GENERIC MODULE SortedTable(Key, Value, Tbl);

IMPORT Word;

TYPE Node = REF RECORD
    key: Key.T;
    value: Value.T;
    weight: Word.T;             (* not less than those of the children *)
    left, right: Node := NIL;
  END;

REVEAL Default = Public BRANDED DefaultBrand OBJECT
    root: Node := NIL;
    count: CARDINAL := 0;
    seed: Word.T := 1;
  OVERRIDES
    get := Get;
    put := Put;
    delete := Delete;
    size := Size;
    iterate := Iterate;
    iterateOrdered := IterateOrdered;
    init := Init;
    keyCompare := KeyCompare;
  END;

TYPE
  Position = {Start, At, After};

  Ordered = Iterator OBJECT
    table: Default;
    up: BOOLEAN;
    position := Position.Start;
    key: Key.T;      (* unless at the start *)
  OVERRIDES
    next := Next;
    seek := Seek;
  END;

PROCEDURE Init (t: Default): Default =
  BEGIN
    t.root := NIL;
    t.count := 0;
    RETURN t;
  END Init;

PROCEDURE KeyCompare (<*UNUSED*> t: Default;
                      READONLY k1, k2: Key.T): [-1 .. 1] =
  BEGIN
    RETURN Key.Compare(k1, k2);
  END KeyCompare;

PROCEDURE Find (t: Default; READONLY k: Key.T): Node =
  VAR n := t.root;
  BEGIN
    WHILE n # NIL DO
      CASE t.keyCompare(k, n.key) OF
      | -1 => n := n.left;
      |  0 => RETURN n;
      |  1 => n := n.right;
      END;
    END;
    RETURN NIL;
  END Find;

PROCEDURE Get (t: Default; READONLY k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR n := Find(t, k);
  BEGIN
    IF n = NIL THEN RETURN FALSE; END;
    v := n.value;
    RETURN TRUE;
  END Get;

PROCEDURE Put (t: Default; READONLY k: Key.T;
               READONLY v: Value.T): BOOLEAN =
  VAR n := Find(t, k);
  BEGIN
    IF n # NIL THEN
      n.value := v;
      RETURN TRUE;
    END;
    n := NEW(Node, key := k, value := v, weight := Weight(t));
    t.root := Insert(t, t.root, n);
    INC(t.count);
    RETURN FALSE;
  END Put;

PROCEDURE Weight (t: Default): Word.T =
  (* Marsaglia's xorshift, never 0. *)
  VAR x := t.seed;
  BEGIN
    x := Word.Xor(x, Word.LeftShift(x, 13));
    x := Word.Xor(x, Word.RightShift(x, 7));
    x := Word.Xor(x, Word.LeftShift(x, 17));
    t.seed := x;
    RETURN x;
  END Weight;

PROCEDURE Insert (t: Default; tree, new: Node): Node =
  (* The tree with "new", whose key it does not have. *)
  BEGIN
    IF tree = NIL THEN RETURN new; END;
    IF Word.GT(new.weight, tree.weight) THEN
      Split(t, tree, new.key, new.left, new.right);
      RETURN new;
    END;
    IF t.keyCompare(new.key, tree.key) < 0 THEN
      tree.left := Insert(t, tree.left, new);
    ELSE
      tree.right := Insert(t, tree.right, new);
    END;
    RETURN tree;
  END Insert;

PROCEDURE Split (t: Default; tree: Node; READONLY k: Key.T;
                 VAR less, greater: Node) =
  BEGIN
    IF tree = NIL THEN
      less := NIL;
      greater := NIL;
    ELSIF t.keyCompare(tree.key, k) < 0 THEN
      less := tree;
      Split(t, tree.right, k, tree.right, greater);
    ELSE
      greater := tree;
      Split(t, tree.left, k, less, tree.left);
    END;
  END Split;

PROCEDURE Delete (t: Default; READONLY k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR n := Find(t, k);
  BEGIN
    IF n = NIL THEN RETURN FALSE; END;
    t.root := Remove(t, t.root, n);
    DEC(t.count);
    v := n.value;
    RETURN TRUE;
  END Delete;

PROCEDURE Remove (t: Default; tree, old: Node): Node =
  (* The tree without "old", one of its nodes. *)
  BEGIN
    IF tree = old THEN RETURN Join(tree.left, tree.right); END;
    IF t.keyCompare(old.key, tree.key) < 0 THEN
      tree.left := Remove(t, tree.left, old);
    ELSE
      tree.right := Remove(t, tree.right, old);
    END;
    RETURN tree;
  END Remove;

PROCEDURE Join (less, greater: Node): Node =
  BEGIN
    IF less = NIL THEN RETURN greater; END;
    IF greater = NIL THEN RETURN less; END;
    IF Word.GT(less.weight, greater.weight) THEN
      less.right := Join(less.right, greater);
      RETURN less;
    ELSE
      greater.left := Join(less, greater.left);
      RETURN greater;
    END;
  END Join;

PROCEDURE Size (t: Default): CARDINAL =
  BEGIN
    RETURN t.count;
  END Size;

PROCEDURE Iterate (t: Default): Tbl.Iterator =
  BEGIN
    RETURN IterateOrdered(t, TRUE);
  END Iterate;

PROCEDURE IterateOrdered (t: Default; up: BOOLEAN): Iterator =
  BEGIN
    RETURN NEW(Ordered, table := t, up := up);
  END IterateOrdered;

PROCEDURE Seek (i: Ordered; READONLY key: Key.T) =
  BEGIN
    i.position := Position.At;
    i.key := key;
  END Seek;

PROCEDURE Next (i: Ordered; VAR k: Key.T; VAR v: Value.T): BOOLEAN =
  VAR n := i.table.root; best: Node := NIL;
  BEGIN
    WHILE n # NIL DO
      IF Qualifies(i, n) THEN
        best := n;
        IF i.up THEN n := n.left; ELSE n := n.right; END;
      ELSE
        IF i.up THEN n := n.right; ELSE n := n.left; END;
      END;
    END;
    IF best = NIL THEN RETURN FALSE; END;
    i.position := Position.After;
    i.key := best.key;
    k := best.key;
    v := best.value;
    RETURN TRUE;
  END Next;

PROCEDURE Qualifies (i: Ordered; n: Node): BOOLEAN =
  (* Whether the node is among those still to come. *)
  VAR order: [-1 .. 1];
  BEGIN
    IF i.position = Position.Start THEN RETURN TRUE; END;
    order := i.table.keyCompare(n.key, i.key);
    IF order = 0 THEN RETURN i.position = Position.At; END;
    RETURN (order > 0) = i.up;
  END Qualifies;

BEGIN
END SortedTable.
