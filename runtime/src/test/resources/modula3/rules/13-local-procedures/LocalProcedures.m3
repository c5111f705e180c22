(* A local procedure is passed with its environment, and called after any number of other activations. *)
MODULE LocalProcedures EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  Visit = PROCEDURE (n: INTEGER);
  Tree = REF RECORD n: INTEGER; left, right: Tree END;

EXCEPTION Found(INTEGER);

PROCEDURE Walk (t: Tree; visit: Visit) =
  BEGIN
    IF t # NIL THEN Walk(t.left, visit); visit(t.n); Walk(t.right, visit); END;
  END Walk;

PROCEDURE Insert (t: Tree; n: INTEGER): Tree =
  BEGIN
    IF t = NIL THEN RETURN NEW(Tree, n := n); END;
    IF n < t.n THEN t.left := Insert(t.left, n); ELSE t.right := Insert(t.right, n); END;
    RETURN t;
  END Insert;

PROCEDURE Sum (t: Tree): INTEGER =
  VAR sum := 0;
  PROCEDURE Add (n: INTEGER) = BEGIN INC(sum, n); END Add;
  BEGIN
    Walk(t, Add);
    RETURN sum;
  END Sum;

PROCEDURE Find (t: Tree; min: INTEGER): INTEGER =
  PROCEDURE Look (n: INTEGER) RAISES {Found} = BEGIN IF n >= min THEN RAISE Found(n); END; END Look;
  PROCEDURE Walk (t: Tree; visit: PROCEDURE (n: INTEGER) RAISES {Found}) RAISES {Found} =
    BEGIN
      IF t # NIL THEN Walk(t.left, visit); visit(t.n); Walk(t.right, visit); END;
    END Walk;
  BEGIN
    TRY Walk(t, Look); EXCEPT Found (n) => RETURN n; END;
    RETURN -1;
  END Find;

(* The man or boy test. *)
PROCEDURE A (k: INTEGER; x1, x2, x3, x4, x5: PROCEDURE (): INTEGER): INTEGER =
  PROCEDURE B (): INTEGER = BEGIN DEC(k); RETURN A(k, B, x1, x2, x3, x4); END B;
  BEGIN
    IF k <= 0 THEN RETURN x4() + x5(); ELSE RETURN B(); END;
  END A;

PROCEDURE One (): INTEGER = BEGIN RETURN 1; END One;
PROCEDURE MinusOne (): INTEGER = BEGIN RETURN -1; END MinusOne;
PROCEDURE Zero (): INTEGER = BEGIN RETURN 0; END Zero;

PROCEDURE Deep (depth: INTEGER; f: PROCEDURE (READONLY a: ARRAY OF INTEGER; VAR out: INTEGER): TEXT): TEXT =
  VAR out := depth; a := ARRAY [1 .. 2] OF INTEGER{depth, 1};
  PROCEDURE Around (READONLY b: ARRAY OF INTEGER; VAR o: INTEGER): TEXT =
    BEGIN
      RETURN f(b, o) & Fmt.Int(depth);
    END Around;
  BEGIN
    IF depth = 0 THEN RETURN f(a, out) & "=" & Fmt.Int(out); END;
    RETURN Deep(depth - 1, Around);
  END Deep;

PROCEDURE Top (READONLY a: ARRAY OF INTEGER; VAR out: INTEGER): TEXT =
  BEGIN
    INC(out, NUMBER(a) + 40);
    RETURN ":";
  END Top;

VAR tree: Tree;
BEGIN
  FOR i := 1 TO 9 DO tree := Insert(tree, i * 7 MOD 10); END;
  IO.Put(Fmt.Int(Sum(tree)) & " " & Fmt.Int(Find(tree, 5)) & " " & Fmt.Int(Find(tree, 50)) & "\n");
  IO.Put(Fmt.Int(A(10, One, MinusOne, MinusOne, One, Zero)) & "\n");
  IO.Put(Deep(3, Top) & "\n");
END LocalProcedures.
