(* OVERRIDES needs a method of a supertype; a new method of the same name is another one. *)
MODULE R24 EXPORTS Main;
TYPE
  A = OBJECT f: INTEGER METHODS m () := NIL END;
  B = A OBJECT METHODS m (x: INTEGER) := NIL; n () := NIL OVERRIDES m := Am END;
  C = OBJECT METHODS m () OVERRIDES m := Root END;  (* ERROR unknown-method *)
  D = A OBJECT OVERRIDES f := Root END;  (* ERROR unknown-method *)
  E = A OBJECT OVERRIDES m := Am; m := Am END;  (* ERROR declared-twice *)
VAR a: A; b: B;
PROCEDURE Am (a: A) = BEGIN EVAL a END Am;
PROCEDURE Root (r: ROOT) = BEGIN EVAL r END Root;
BEGIN
  b.m();  (* ERROR argument *)
  a.m(1);  (* ERROR argument *)
  a.n();  (* ERROR unknown-name *)
  b.m(1); a.m();
  a.m := Am;  (* ERROR not-a-value *)
END R24.
