(* OVERRIDES replaces a method; METHODS adds one that hides it where the static type has the new one. *)
MODULE Overrides EXPORTS Main;

IMPORT IO;

TYPE
  A = OBJECT METHODS m (): TEXT := Am; n (): TEXT := An; END;
  B = A OBJECT OVERRIDES m := Bm; END;
  C = B OBJECT METHODS m (): TEXT := Cm; k (x: TEXT): TEXT := Ck; END;
  D = C OBJECT OVERRIDES m := Dm; n := Dn; END;
  E = D OBJECT METHODS m (x: INTEGER := 3): TEXT := Em; END;
  F = B OBJECT OVERRIDES n := NIL; END;
  G = F OBJECT OVERRIDES n := Dn; END;

PROCEDURE Am (<*UNUSED*> a: A): TEXT = BEGIN RETURN "A.m "; END Am;
PROCEDURE An (a: A): TEXT = BEGIN RETURN "A.n(" & a.m() & ") "; END An;
PROCEDURE Bm (b: B): TEXT = BEGIN RETURN "B.m/" & A.m(b); END Bm;
PROCEDURE Cm (<*UNUSED*> c: C): TEXT = BEGIN RETURN "C.m "; END Cm;
PROCEDURE Ck (c: C; x: TEXT): TEXT = BEGIN RETURN x & c.m(); END Ck;
PROCEDURE Dm (d: C): TEXT = BEGIN RETURN "D.m/" & C.m(d); END Dm;
PROCEDURE Dn (d: A): TEXT = BEGIN RETURN "D.n/" & A.n(d); END Dn;
PROCEDURE Em (<*UNUSED*> e: E; x: INTEGER): TEXT = BEGIN IF x = 3 THEN RETURN "E.m3 "; ELSE RETURN "E.m "; END; END Em;

PROCEDURE ShowA (a: A) = BEGIN IO.Put(a.m() & a.n() & "\n"); END ShowA;
PROCEDURE ShowB (b: B) = BEGIN IO.Put(b.m() & "\n"); END ShowB;
PROCEDURE ShowC (c: C) = BEGIN IO.Put(c.m() & c.k("k ") & NARROW(c, B).m() & "\n"); END ShowC;

VAR d := NEW(D); e := NEW(E);
BEGIN
  ShowA(NEW(A)); ShowA(NEW(B)); ShowA(NEW(C)); ShowA(d); ShowA(NEW(G));
  ShowB(NEW(C)); ShowB(e);
  ShowC(NEW(C)); ShowC(d); ShowC(e);
  IO.Put(e.m() & e.m(4) & NARROW(e, D).m() & "\n");
END Overrides.
