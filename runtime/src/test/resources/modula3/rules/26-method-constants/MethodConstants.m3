(* T.m is the method of T as a procedure constant: called with a receiver, assigned, passed, used as default. *)
MODULE MethodConstants EXPORTS Main;

IMPORT Fmt, IO;

TYPE
  A = OBJECT n := 1; METHODS m (x: INTEGER := 4): INTEGER := Am; z () := NIL; END;
  B = A OBJECT OVERRIDES m := Bm; END;
  C = B OBJECT METHODS own (x: INTEGER): INTEGER := A.m; END;

CONST Const = B.m;

VAR
  q: PROCEDURE (b: B; x: INTEGER): INTEGER := B.m;
  b := NEW(B, n := 2); c := NEW(C, n := 3); a: A := b;

PROCEDURE Am (a: A; x: INTEGER): INTEGER = BEGIN RETURN 10 * a.n + x; END Am;
PROCEDURE Bm (b: B; x: INTEGER): INTEGER = BEGIN RETURN A.m(b, x) + 100; END Bm;
PROCEDURE Call (b: B; p: PROCEDURE (b: B; x: INTEGER): INTEGER): INTEGER = BEGIN RETURN p(b, 5); END Call;
PROCEDURE Put (n: INTEGER) = BEGIN IO.Put(Fmt.Int(n) & " "); END Put;

BEGIN
  Put(A.m(b, 1)); Put(B.m(b, 1)); Put(C.m(c, 1)); Put(a.m(1)); Put(Const(c, 2)); IO.Put("\n");
  Put(q(b, 3)); Put(Call(c, B.m)); Put(Call(c, Const)); Put(c.own(6)); Put(C.own(c, 7)); IO.Put("\n");
  IO.Put(Fmt.Bool(q = Const) & Fmt.Bool(q = B.m) & Fmt.Bool(C.z = NIL) & "\n");
END MethodConstants.
