(* NEW's method bindings obey the rules for overrides. *)
MODULE R27 EXPORTS Main;
TYPE A = OBJECT METHODS m () := NIL END; R = REF RECORD f: PROCEDURE () END;
PROCEDURE Good (a: A) = BEGIN EVAL a END Good;
PROCEDURE Bad (a: A; n: INTEGER) = BEGIN EVAL a; EVAL n END Bad;
VAR v := Good;
BEGIN
  EVAL NEW(A, m := Bad);  (* ERROR method-body *)
  EVAL NEW(A, m := v);  (* ERROR method-body *)
  EVAL NEW(A, k := Good);  (* ERROR unknown-name *)
  EVAL NEW(R, f := Good);  (* ERROR type-mismatch *)
  EVAL NEW(A, m := Good);
END R27.
