(* NEW with a method binding allocates an anonymous subtype, equal to the same subtype written out. *)
MODULE NewMethods EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  A = OBJECT n := 1; METHODS m (): INTEGER := One; k (x: INTEGER): INTEGER := NIL; END;
  Two = A OBJECT OVERRIDES m := Second; END;
  Both = A OBJECT OVERRIDES m := Second; k := Add; END;
  B = A OBJECT f: INTEGER; END;

PROCEDURE One (a: A): INTEGER = BEGIN RETURN a.n; END One;
PROCEDURE Second (a: A): INTEGER = BEGIN RETURN 2 * a.n; END Second;
PROCEDURE Add (a: A; x: INTEGER): INTEGER = BEGIN RETURN a.m() + x; END Add;

VAR
  a := NEW(A, m := Second);
  b: A := NEW(A, n := 7, m := Second, k := Add);
  c := NEW(B, k := Add, f := 3);
BEGIN
  IO.Put(Fmt.Int(a.m()) & " " & Fmt.Int(b.m()) & " " & Fmt.Int(b.k(1)) & " " & Fmt.Int(c.k(c.f)) & "\n");
  IO.Put(Fmt.Bool(TYPECODE(a) = TYPECODE(Two)) & Fmt.Bool(TYPECODE(b) = TYPECODE(Both)) & Fmt.Bool(TYPECODE(a) = TYPECODE(A)) & "\n");
  IO.Put(Fmt.Bool(ISTYPE(a, Two)) & Fmt.Bool(ISTYPE(b, Two)) & Fmt.Bool(ISTYPE(c, B)) & Fmt.Bool(TYPECODE(c) = TYPECODE(B)) & "\n");
  TYPECASE b OF
  | Two => IO.Put("two\n");
  | Both (x) => IO.Put("both " & Fmt.Int(x.n) & "\n");
  ELSE IO.Put("else\n");
  END;
  FOR i := 1 TO 2 DO
    WITH o = NEW(A, m := Second, n := i) DO IO.Put(Fmt.Int(o.m()) & Fmt.Bool(TYPECODE(o) = TYPECODE(a)) & "\n"); END;
  END;
END NewMethods.
