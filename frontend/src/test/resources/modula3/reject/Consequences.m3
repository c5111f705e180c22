(* What follows from an error is not reported. *)
MODULE Consequences EXPORTS Main;
IMPORT Nowhere;  (* ERROR unknown-unit *)
FROM Nowhere IMPORT T, F;  (* ERROR unknown-unit *)
FROM Fmt IMPORT Int, Integer;  (* ERROR unknown-name *)
TYPE
  Public = OBJECT METHODS m () END;
  A <: Public; B <: Public; C <: REFANY; D <: ROOT;
REVEAL
  A = Public OBJECT a: INTEGER OVERRIDES m := ForA END;  (* ERROR reveal *)
  B = BRANDED OBJECT b: INTEGER METHODS m () := ForB END;  (* ERROR reveal *)
  C = Unknown;  (* ERROR unknown-name *)
  D = C OBJECT END;  (* ERROR not-object *)
PROCEDURE ForA (a: A) = BEGIN a.a := 1 END ForA;
PROCEDURE ForB (b: B) = BEGIN b.b := 1 END ForB;
VAR
  t: T := F(3); text := Integer(1); a := NEW(A, a := 2); b := NEW(B); c := NEW(C, c := 3); d: D := NEW(D);
  other: Nowhere.T := NEW(Nowhere.T, x := 1);
BEGIN
  t.x := F; EVAL F(t); text := Int(Integer(text));
  a.m(); a.a := 3; b.m(); b.b := a.a; c.c := 4; c.n(); EVAL c^; d.m(); d := NIL; other.m();
  TYPECASE c OF C (x) => x.y := 1 ELSE END;
END Consequences.
