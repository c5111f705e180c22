(* T.m names a method of a type, and nothing else of it. *)
MODULE R26 EXPORTS Main;
TYPE A = OBJECT f: INTEGER METHODS m (x: INTEGER) := NIL END; B = A OBJECT METHODS n () := NIL END;
VAR a: A; b: B; p: PROCEDURE (a: A; x: INTEGER) := A.m; q: PROCEDURE (x: INTEGER); i: INTEGER;
BEGIN
  A.m(1);  (* ERROR type-mismatch *)
  B.m(a, 1);
  B.n(1);  (* ERROR type-mismatch *)
  i := A.f;  (* ERROR unknown-name *)
  A.n(a);  (* ERROR unknown-name *)
  q := A.m;  (* ERROR type-mismatch *)
  q := a.m;  (* ERROR not-a-value *)
  p(a, 1); A.m(b, 1); EVAL i; EVAL q;
END R26.
