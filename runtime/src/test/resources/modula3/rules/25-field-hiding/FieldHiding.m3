(* A field hides one of the same name above, which is still there through the view of the supertype. *)
MODULE FieldHiding EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  A = OBJECT x: INTEGER := 1; y: CHAR := 'y'; METHODS get (): INTEGER := Get; END;
  B = A OBJECT x: TEXT := "two"; METHODS y (): INTEGER := Y; END;
  C = B OBJECT x: INTEGER := 3; get: INTEGER := 30; END;

PROCEDURE Get (a: A): INTEGER = BEGIN RETURN a.x; END Get;
PROCEDURE Y (b: B): INTEGER = BEGIN RETURN ORD(NARROW(b, A).y); END Y;

VAR c := NEW(C, x := 4); a: A := c; b: B := c;
BEGIN
  IO.Put(Fmt.Int(c.x) & " " & b.x & " " & Fmt.Int(a.x) & " " & Fmt.Int(a.get()) & " " & Fmt.Int(c.get) & "\n");
  a.x := 5; b.x := "six"; INC(c.x, 3);
  IO.Put(Fmt.Int(c.x) & " " & b.x & " " & Fmt.Int(NARROW(c, A).x) & " " & Fmt.Int(b.get()) & "\n");
  IO.Put(Fmt.Char(a.y) & " " & Fmt.Int(c.y()) & "\n");
  b := NEW(B, x := "new"); a := b;
  IO.Put(b.x & " " & Fmt.Int(a.x) & "\n");
END FieldHiding.
