GENERIC MODULE BTree(Key);
(* Each node but the root has between Least and Most keys, in ascending order.
   A branch with n keys has n + 1 children; the keys of child i lie between
   keys i - 1 and i.  All leaves have the same depth.

   Insertion splits full nodes on its way down, deletion fills nodes that have
   only Least keys, so that neither has to come back.  See Cormen, Leiserson,
   Rivest, Stein, Introduction to Algorithms, chapter "B-Trees". *)

CONST
  Degree = 4;
  Least  = Degree - 1;
  Most   = 2 * Degree - 1;

TYPE
  Count = [0 .. Most];

  Node = OBJECT
    n: Count := 0;
    key: ARRAY [0 .. Most - 1] OF Key.T;
  END;
  Leaf = Node BRANDED OBJECT END;
  Branch = Node OBJECT
    child: ARRAY Count OF Node;
  END;

REVEAL
  T = Public BRANDED "BTree.T " & Brand OBJECT
    root: Node := NIL;
    count: CARDINAL := 0;
  OVERRIDES
    init := Init;
    insert := Insert;
    delete := Delete;
    size := Size;
    height := Height;
    all := All;
    from := From;
    check := Check;
  END;

  Cursor = PublicCursor BRANDED "BTree.Cursor " & Brand OBJECT
    tree: T;
    bounded: BOOLEAN;    (* whether only keys after "bound" are left, *)
    inclusive: BOOLEAN;  (* or also "bound" itself *)
    bound: Key.T;
  OVERRIDES
    next := Next;
  END;

PROCEDURE Init (t: T): T =
  BEGIN
    t.root := NEW(Leaf);
    t.count := 0;
    RETURN t;
  END Init;

PROCEDURE Size (t: T): CARDINAL =
  BEGIN
    RETURN t.count;
  END Size;

PROCEDURE Height (t: T): CARDINAL =
  VAR
    h := 1;
    node := t.root;
  BEGIN
    LOOP
      TYPECASE node OF
      | Branch (b) => node := b.child[0]; INC(h);
      ELSE
        RETURN h;
      END;
    END;
  END Height;

PROCEDURE Position (node: Node; READONLY key: Key.T): Count =
  (* The number of keys in "node" that are less than "key". *)
  VAR low: CARDINAL := 0; high: CARDINAL := node.n;
  BEGIN
    WHILE low < high DO
      WITH middle = (low + high) DIV 2 DO
        IF Key.Compare(node.key[middle], key) < 0 THEN
          low := middle + 1;
        ELSE
          high := middle;
        END;
      END;
    END;
    RETURN low;
  END Position;

PROCEDURE Has (node: Node; i: Count; READONLY key: Key.T): BOOLEAN =
  BEGIN
    RETURN i < node.n AND Key.Compare(node.key[i], key) = 0;
  END Has;

PROCEDURE InsertKey (node: Node; i: Count; READONLY key: Key.T) =
  BEGIN
    SUBARRAY(node.key, i + 1, node.n - i) := SUBARRAY(node.key, i, node.n - i);
    node.key[i] := key;
    INC(node.n);
  END InsertKey;

PROCEDURE RemoveKey (node: Node; i: Count): Key.T =
  VAR key := node.key[i];
  BEGIN
    WITH after = node.n - 1 - i DO
      SUBARRAY(node.key, i, after) := SUBARRAY(node.key, i + 1, after);
    END;
    DEC(node.n);
    RETURN key;
  END RemoveKey;

(* The next two are called before and after a key was inserted or removed;
   they keep "child" in step. *)

PROCEDURE InsertChild (b: Branch; i: Count; child: Node) =
  BEGIN
    WITH after = b.n - i DO
      SUBARRAY(b.child, i + 1, after) := SUBARRAY(b.child, i, after);
    END;
    b.child[i] := child;
  END InsertChild;

PROCEDURE RemoveChild (b: Branch; i: Count): Node =
  VAR child := b.child[i];
  BEGIN
    WITH after = b.n + 1 - i DO
      SUBARRAY(b.child, i, after) := SUBARRAY(b.child, i + 1, after);
    END;
    b.child[b.n + 1] := NIL;
    RETURN child;
  END RemoveChild;

(* Insertion *)

PROCEDURE Split (parent: Branch; i: Count) =
  (* Moves the upper half of the full child "i" of "parent", which is not full,
     to a new child i + 1, and its middle key to "parent". *)
  VAR
    left := parent.child[i];
    right: Node;
  BEGIN
    TYPECASE left OF
    | Branch (b) =>
        WITH new = NEW(Branch) DO
          SUBARRAY(new.child, 0, Degree) := SUBARRAY(b.child, Degree, Degree);
          FOR j := Degree TO Most DO b.child[j] := NIL; END;
          right := new;
        END;
    ELSE
      right := NEW(Leaf);
    END;
    SUBARRAY(right.key, 0, Least) := SUBARRAY(left.key, Degree, Least);
    right.n := Least;
    left.n := Least;
    InsertKey(parent, i, left.key[Least]);
    InsertChild(parent, i + 1, right);
  END Split;

PROCEDURE Insert (t: T; READONLY key: Key.T): BOOLEAN =
  VAR
    node := t.root;
    i: Count;
  BEGIN
    IF node.n = Most THEN
      WITH root = NEW(Branch) DO
        root.child[0] := node;
        t.root := root;
        Split(root, 0);
        node := root;
      END;
    END;
    LOOP
      i := Position(node, key);
      IF Has(node, i, key) THEN RETURN FALSE; END;
      TYPECASE node OF
      | Branch (b) =>
          IF b.child[i].n = Most THEN
            Split(b, i);
            WITH order = Key.Compare(b.key[i], key) DO
              IF order = 0 THEN RETURN FALSE; END;
              IF order < 0 THEN INC(i); END;
            END;
          END;
          node := b.child[i];
      ELSE
        InsertKey(node, i, key);
        INC(t.count);
        RETURN TRUE;
      END;
    END;
  END Insert;

(* Deletion *)

PROCEDURE Delete (t: T; READONLY key: Key.T): BOOLEAN =
  VAR done := DeleteBelow(t.root, key);
  BEGIN
    IF done THEN DEC(t.count); END;
    TYPECASE t.root OF
    | Branch (b) => IF b.n = 0 THEN t.root := b.child[0]; END;
    ELSE
    END;
    RETURN done;
  END Delete;

PROCEDURE DeleteBelow (node: Node; READONLY key: Key.T): BOOLEAN =
  (* Requires that "node" is the root or has more than Least keys. *)
  VAR i := Position(node, key);
  BEGIN
    TYPECASE node OF
    | Branch (b) =>
        IF NOT Has(b, i, key) THEN
          RETURN DeleteBelow(Filled(b, i), key);
        ELSIF b.child[i].n > Least THEN
          b.key[i] := Greatest(b.child[i]);
          RETURN DeleteBelow(b.child[i], b.key[i]);
        ELSIF b.child[i + 1].n > Least THEN
          b.key[i] := Smallest(b.child[i + 1]);
          RETURN DeleteBelow(b.child[i + 1], b.key[i]);
        ELSE
          Merge(b, i);
          RETURN DeleteBelow(b.child[i], key);
        END;
    ELSE
      IF NOT Has(node, i, key) THEN RETURN FALSE; END;
      EVAL RemoveKey(node, i);
      RETURN TRUE;
    END;
  END DeleteBelow;

PROCEDURE Greatest (node: Node): Key.T =
  BEGIN
    TYPECASE node OF
    | Branch (b) => RETURN Greatest(b.child[b.n]);
    ELSE
      RETURN node.key[node.n - 1];
    END;
  END Greatest;

PROCEDURE Smallest (node: Node): Key.T =
  BEGIN
    TYPECASE node OF
    | Branch (b) => RETURN Smallest(b.child[0]);
    ELSE
      RETURN node.key[0];
    END;
  END Smallest;

PROCEDURE Filled (b: Branch; i: Count): Node =
  (* Child "i", or what it became part of, after it was given a key or was
     merged if it had only Least keys. *)
  BEGIN
    IF b.child[i].n > Least THEN
      RETURN b.child[i];
    ELSIF i > 0 AND b.child[i - 1].n > Least THEN
      WITH child = b.child[i], left = b.child[i - 1] DO
        InsertKey(child, 0, b.key[i - 1]);
        TYPECASE child OF
        | Branch (c) =>
            InsertChild(c, 0, NARROW(left, Branch).child[left.n]);
            NARROW(left, Branch).child[left.n] := NIL;
        ELSE
        END;
        b.key[i - 1] := RemoveKey(left, left.n - 1);
        RETURN child;
      END;
    ELSIF i < b.n AND b.child[i + 1].n > Least THEN
      WITH child = b.child[i], right = b.child[i + 1] DO
        InsertKey(child, child.n, b.key[i]);
        b.key[i] := RemoveKey(right, 0);
        TYPECASE child OF
        | Branch (c) => c.child[c.n] := RemoveChild(right, 0);
        ELSE
        END;
        RETURN child;
      END;
    ELSE
      WITH left = MIN(i, b.n - 1) DO
        Merge(b, left);
        RETURN b.child[left];
      END;
    END;
  END Filled;

PROCEDURE Merge (b: Branch; i: Count) =
  (* Joins the children i and i + 1, which have Least keys each, and key i
     between them to one child. *)
  VAR
    left := b.child[i];
    right := b.child[i + 1];
  BEGIN
    left.key[Least] := RemoveKey(b, i);
    EVAL RemoveChild(b, i + 1);
    SUBARRAY(left.key, Degree, Least) := SUBARRAY(right.key, 0, Least);
    TYPECASE left OF
    | Branch (l) =>
        SUBARRAY(l.child, Degree, Degree) :=
            SUBARRAY(NARROW(right, Branch).child, 0, Degree);
    ELSE
    END;
    left.n := Most;
  END Merge;

(* Cursors *)

PROCEDURE All (t: T): Cursor =
  BEGIN
    RETURN NEW(Cursor, tree := t, bounded := FALSE);
  END All;

PROCEDURE From (t: T; READONLY key: Key.T): Cursor =
  BEGIN
    RETURN NEW(Cursor, tree := t, bounded := TRUE, inclusive := TRUE,
               bound := key);
  END From;

PROCEDURE Next (c: Cursor; VAR key: Key.T): BOOLEAN =
  VAR
    node := c.tree.root;
    i: Count := 0;
    found := FALSE;
  BEGIN
    LOOP
      IF c.bounded THEN
        i := Position(node, c.bound);
        IF NOT c.inclusive AND Has(node, i, c.bound) THEN INC(i); END;
      END;
      IF i < node.n THEN
        key := node.key[i];
        found := TRUE;
      END;
      TYPECASE node OF
      | Branch (b) => node := b.child[i];
      ELSE
        EXIT;
      END;
    END;
    IF found THEN
      c.bounded := TRUE;
      c.inclusive := FALSE;
      c.bound := key;
    END;
    RETURN found;
  END Next;

(* Invariants *)

PROCEDURE Check (t: T) RAISES {Broken} =
  VAR
    count: CARDINAL := 0;
    height := Height(t);
    last: Key.T;

  PROCEDURE Require (condition: BOOLEAN; what: TEXT) RAISES {Broken} =
    BEGIN
      IF NOT condition THEN RAISE Broken(what); END;
    END Require;

  PROCEDURE Meet (READONLY key: Key.T) RAISES {Broken} =
    (* Called for all keys in the order of the tree. *)
    BEGIN
      Require(count = 0 OR Key.Compare(last, key) < 0, "keys out of order");
      last := key;
      INC(count);
    END Meet;

  PROCEDURE Visit (node: Node; depth: CARDINAL) RAISES {Broken} =
    BEGIN
      Require(node = t.root OR node.n >= Least, "too few keys");
      TYPECASE node OF
      | Branch (b) =>
          FOR i := 0 TO b.n - 1 DO
            Visit(b.child[i], depth + 1);
            Meet(b.key[i]);
          END;
          Visit(b.child[b.n], depth + 1);
      ELSE
        Require(depth = height, "leaves of different depths");
        FOR i := 0 TO node.n - 1 DO Meet(node.key[i]); END;
      END;
    END Visit;

  BEGIN
    Visit(t.root, 1);
    Require(count = t.count, "wrong size");
  END Check;

BEGIN
END BTree.
